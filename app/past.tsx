import type { ReactNode } from 'react';
import { PastProvider } from '@/components/ui/past';
import type { Past } from '@/domain/past/past';
import { server } from '@/server/context';
import { drawRefused, type PageQuery, readPastOf } from './past-asked';

/** The slider has so many moments, the newest ones; every other one has its day and hour. */
const MOST_MOMENTS = 500;

/** A page at the moment that its address asks for; null: the present. `draw` makes it. */
export async function drawAt(asked: PageQuery, draw: (past: Past | null) => Promise<ReactNode>): Promise<ReactNode> {
  const read = readPastOf(asked);
  if (!read.ok) return drawRefused(read.code);
  const page = await draw(read.past);
  return read.past === null ? page : inPast(read.past, page);
}

async function inPast(past: Past, page: ReactNode): Promise<ReactNode> {
  const { views, now } = server();
  const moments = (await views.past.moments()).slice(-MOST_MOMENTS);
  const { board } = await views.past.board(past);
  const isEmpty = board.updates.length === 0 && Object.keys(board.lines).length === 0;
  return <PastProvider past={{ ...past, readAt: now(), moments, isEmpty }}>{page}</PastProvider>;
}

import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReleasedUpdate } from '@/domain/revisions';
import { updateNumber } from '@/domain/wording/numbers';
import { server } from '@/server/context';

export type Revisions = { revisions: ReleasedUpdate[]; newest: ReleasedUpdate };

/** The number of an update in the page's title, in Latin digits like the address. */
export function saidNumber(number: string): string {
  return IS_NUMBER.test(number) ? updateNumber(Number(number), { language: 'en', digits: 'latin' }) : '';
}

const IS_NUMBER = /^[1-9]\d{0,8}$/;

/** All revisions of an update, if this reader may see it. Otherwise the page for 404. */
export async function loadRevisions(number: string): Promise<Revisions> {
  const { actorOf, permission, views } = server();
  const staff = permission(await actorOf(await headers()), 'staff.read') === 'allowed';
  const revisions = IS_NUMBER.test(number) ? await views.revisions(Number(number), { staff }) : null;
  const newest = revisions?.at(-1);
  if (!revisions || !newest) notFound();
  return { revisions, newest };
}

'use client';

import { createContext, type ReactNode, use } from 'react';
import type { PersonHere } from '@/components/briefing/page/use-presence';
import type { Board } from '@/domain/board/board';

/** What this person may do here. The server decides again with each request. */
export type RoomRights = { write: boolean; ready: boolean; renew: boolean; approve: boolean };

export type Room = {
  may: RoomRights;
  /** The server's time, ms. */
  now(): number;
  /** Reads the page's data again: something was saved. */
  refresh(): void;
  people: readonly PersonHere[];
  board: Board;
};

const InRoom = createContext<Room | null>(null);

export function RoomProvider({ value, children }: { value: Room; children: ReactNode }) {
  return <InRoom value={value}>{children}</InRoom>;
}

export function useRoom(): Room {
  const room = use(InRoom);
  if (room === null) throw new Error('Parts of a briefing need the RoomProvider of their page.');
  return room;
}

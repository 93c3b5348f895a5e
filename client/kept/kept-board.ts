import { deleteDB, openDB } from 'idb';
import { LOST_AFTER_MS, type Snapshot } from '@/domain/protocol/frames';
import { readSnapshot } from '@/domain/protocol/read';

/** The last board that the server confirmed. `confirmedAt`: server time; `calendar`: what this machine's clock said then. */
export type KeptBoard = { snapshot: Snapshot; confirmedAt: number; calendar: number };

const NAME = 'wall';
const STORE = 'board';
const KEY = 'last';

async function open() {
  return openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore(STORE) });
}

export async function writeKept(kept: KeptBoard): Promise<void> {
  const db = await open();
  await db.put(STORE, kept, KEY);
  db.close();
}

/** Null: there is none, or what is there cannot be read. */
export async function readKept(): Promise<KeptBoard | null> {
  const db = await open();
  const raw: Record<string, unknown> = Object(await db.get(STORE, KEY));
  db.close();
  const snapshot = readSnapshot(raw.snapshot, 'wall');
  const { confirmedAt, calendar } = raw;
  if (snapshot === null || typeof confirmedAt !== 'number' || typeof calendar !== 'number') return null;
  return { snapshot, confirmedAt, calendar };
}

export async function deleteKept(): Promise<void> {
  await deleteDB(NAME);
}

/**
 * How old a kept board is, by the only clock that there is: this machine's (C8 has no other without a server). A kept board is
 * never younger than what counts as lost, also where that clock was set back.
 */
export function ageOf({ calendar }: Pick<KeptBoard, 'calendar'>, calendarNow: number): number {
  return Math.max(LOST_AFTER_MS, calendarNow - calendar);
}

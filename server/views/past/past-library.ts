import { aboutUpdate, isOfThen } from '@/domain/past/about';
import type { Past } from '@/domain/past/past';
import { knownAt, updateThen } from '@/domain/past/then';
import type { ReleasedUpdate } from '@/domain/revisions';
import { type Amendment, amendmentsOf } from '@/domain/workflow/amendments';
import type { Db } from '@/server/db/database';
import type { Library } from '@/server/views/library';
import { findRevisionsOf } from '@/server/views/updates';

/** What a moment of the past has to read: reports and events, and what of them did not stay as it was published. */
export type PastShelf = { updates: ReleasedUpdate[]; amendments: Amendment[] };

/** Notices are for the time at which they are shown, and some are for people inside: they are in neither mode. */
export function createPastLibrary({ db, library }: { db: Db; library: Library }): (past: Past) => Promise<PastShelf> {
  return async ({ at, mode }) => {
    const all = (await library()).filter(({ kind }) => kind !== 'notice');
    // Few updates have several versions; of all others the memory has the only one.
    const mended = await findRevisionsOf(
      db,
      all.flatMap(({ number, revision }) => (revision > 1 ? [number] : [])),
    );
    const versions = all.map((update) => mended.get(update.number) ?? [update]);
    return mode === 'then' ? shelfThen(versions, at) : shelfAbout(versions, at);
  };
}

type Versions = readonly (readonly ReleasedUpdate[])[];

function shelfThen(all: Versions, at: number): PastShelf {
  return {
    updates: all.flatMap((versions) => updateThen(versions, at) ?? []),
    amendments: inOrder(all.flatMap((versions) => amendmentsOf(versions.filter((version) => knownAt(version) <= at)))),
  };
}

function shelfAbout(all: Versions, at: number): PastShelf {
  const isOf = ({ before, after }: Amendment) =>
    [before, after].some((figure) => figure !== null && isOfThen(figure, at));
  return {
    updates: all.flatMap((versions) => {
      const newest = versions.at(-1);
      return (newest && aboutUpdate(newest, at)) ?? [];
    }),
    amendments: inOrder(all.flatMap(amendmentsOf).filter(isOf)),
  };
}

function inOrder(amendments: readonly Amendment[]): Amendment[] {
  return amendments.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

import type { DraftOpener } from './open-drafts';

/** A page that has a draft open. */
export type Which = { draftId: string; actor: string; page: string };
type Lease = Which & { name: string; since: number; until: number };

/** The pages that came to this node: what is told while the database does not take any. */
export type HeldLeases = {
  renew(which: Which, lease: { name: string; at: number; until: number }): void;
  end(which: Which): void;
  /** Everybody once, whoever came first first. */
  others(which: Which, realNow: number): DraftOpener[];
};

export function createHeldLeases(): HeldLeases {
  const leases = new Map<string, Lease>();
  const forget = (realNow: number) => {
    for (const [key, { until }] of leases) if (until <= realNow) leases.delete(key);
  };
  return {
    renew(which, { name, at, until }) {
      const since = leases.get(keyOf(which))?.since ?? at;
      leases.set(keyOf(which), { ...which, name, since, until });
    },
    end: (which) => void leases.delete(keyOf(which)),
    others({ draftId, actor }, realNow) {
      forget(realNow);
      const here = [...leases.values()].filter((lease) => lease.draftId === draftId && lease.actor !== actor);
      const first = new Map<string, Lease>();
      for (const lease of here.sort((a, b) => a.since - b.since)) {
        if (!first.has(lease.actor)) first.set(lease.actor, lease);
      }
      return [...first.values()].map(({ actor: id, name, since }) => ({ id, name, since: instantOf(since) }));
    },
  };
}

function keyOf({ draftId, actor, page }: Which): string {
  return `${draftId}/${actor}/${page}`;
}

function instantOf(at: number): string {
  return new Date(at).toISOString();
}

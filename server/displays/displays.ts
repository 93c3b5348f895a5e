import type { Display } from '@/domain/displays/display';
import type { Reach } from '@/domain/displays/fleet';
import type { Outcome } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import type { Identity } from '@/server/auth/sessions/identity';
import type { Limiter } from '@/server/limits/limiter';
import {
  changeDisplay,
  type DisplayCommandOf,
  type DisplayId,
  revokeDisplay,
} from '@/server/verbs/displays/change-display';
import { commandDisplay } from '@/server/verbs/displays/command-display';
import { pairDisplay } from '@/server/verbs/displays/pair-display';
import type { Command } from '@/server/verbs/verb';
import { onlyDisplay } from './cookie';
import { findDisplay, identityOfDisplay } from './find-display';
import { type Fleet, listDisplays } from './list-displays';
import { type PairingView, pairingOf, type StartedPairing, startPairing } from './pairing';
import { findPicture, keepPicture, type StoredPicture } from './picture';
import { loadReach } from './reach';
import { type Renewal, renewToken } from './renew-token';
import { noteReport, type ReportDeps } from './report';

type DisplayDeps = ReportDeps & { limiter: Limiter };

/** Paired screens. Each write checks the right itself; for `list` the caller must check it. */
export type Displays = {
  /** Who a browser is as a screen; null: it is not paired. */
  identityOf(headers: Headers): Promise<Identity | null>;
  find(headers: Headers): Promise<Display | null>;
  /** The headers without the person who may be signed in on the same browser. */
  only(headers: Headers): Headers;
  startPairing(headers: Headers): Promise<Outcome<StartedPairing>>;
  pairing(headers: Headers): Promise<PairingView>;
  renew(headers: Headers): Promise<Renewal | null>;
  list(): Promise<Fleet>;
  /** What the screen says of itself where no socket works; the answer has its commands. */
  report(headers: Headers, input: unknown): Promise<Outcome<object>>;
  /** The newest picture of a screen; null: none was taken. */
  picture(id: string): Promise<StoredPicture | null>;
  keepPicture(headers: Headers, input: unknown): Promise<Outcome<object>>;
  /** For those who may `desk.read`: on how many screens an update stands; null where that says nothing. */
  reach(update: number): Promise<Reach | null>;
  pair(command: Command): Promise<Outcome<DisplayId>>;
  change(command: DisplayCommandOf): Promise<Outcome<DisplayId>>;
  revoke(command: DisplayCommandOf): Promise<Outcome<DisplayId>>;
  command(command: DisplayCommandOf): Promise<Outcome<DisplayId>>;
};

export function openDisplays(parts: AuthParts, { limiter, states, commands }: DisplayDeps): Displays {
  return {
    identityOf: (headers) => identityOfDisplay(parts, headers),
    find: (headers) => findDisplay(parts, headers),
    only: (headers) => onlyDisplay(parts.config, headers),
    startPairing: (headers) => startPairing(parts, { headers, limiter }),
    pairing: (headers) => pairingOf(parts, headers),
    renew: (headers) => renewToken(parts, headers),
    list: () => listDisplays(parts),
    report: (headers, input) => noteReport(parts, { headers, input, states, commands }),
    picture: (id) => findPicture(parts, id),
    keepPicture: (headers, input) => keepPicture(parts, { headers, input }),
    reach: (update) => loadReach(parts, update),
    pair: (command) => pairDisplay(parts, command),
    change: (command) => changeDisplay(parts, command),
    revoke: (command) => revokeDisplay(parts, command),
    command: (command) => commandDisplay(parts, command),
  };
}

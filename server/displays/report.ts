import { type Outcome, refuse } from '@/domain/outcome';
import type { ReportAnswer } from '@/domain/protocol/frames';
import { readScreenReport, readSeen } from '@/domain/protocol/read';
import type { AuthParts } from '@/server/auth/better-auth';
import type { DisplayStates } from './display-states';
import { findDisplay } from './find-display';
import { commandsAfter, type ToldCommands } from './told-commands';

/** What the server keeps of screens, and tells them; left out: it does neither. */
export type ReportDeps = { states?: DisplayStates | undefined; commands?: ToldCommands | undefined };
type ReportRequest = ReportDeps & { headers: Headers; input: unknown };

/** The same two messages as over a socket (C7), where a proxy lets none through; the answer has the commands (F3). */
export async function noteReport(
  parts: Pick<AuthParts, 'db' | 'config' | 'now'>,
  { headers, input, states, commands }: ReportRequest,
): Promise<Outcome<ReportAnswer>> {
  const display = await findDisplay(parts, headers);
  if (display === null) return refuse(401, 'session.missing');
  const { seen: rawSeen, screen: rawScreen, heard: rawHeard }: Record<string, unknown> = Object(input);
  const [seen, screen] = [readSeen(rawSeen), readScreenReport(rawScreen)];
  if (seen?.s === 'wall') states?.painted(display.id, seen);
  if (screen) states?.told(display.id, screen, headers.get('user-agent'));
  const heard = Number.isSafeInteger(rawHeard) ? Number(rawHeard) : null;
  const value = commands ? await commandsAfter(commands, display.id, heard) : { heard: 0, commands: [] };
  return { ok: true, status: 200, value };
}

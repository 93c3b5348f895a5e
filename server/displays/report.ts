import { type Outcome, refuse } from '@/domain/outcome';
import { readScreenReport, readSeen } from '@/domain/protocol/read';
import type { AuthParts } from '@/server/auth/better-auth';
import type { DisplayStates } from './display-states';
import { findDisplay } from './find-display';

type ReportRequest = { headers: Headers; input: unknown; states: DisplayStates | undefined };

/** The same two messages as over a socket (C7), where a proxy lets none through. */
export async function noteReport(
  parts: Pick<AuthParts, 'db' | 'config' | 'now'>,
  { headers, input, states }: ReportRequest,
): Promise<Outcome<object>> {
  const display = await findDisplay(parts, headers);
  if (display === null) return refuse(401, 'session.missing');
  const { seen: rawSeen, screen: rawScreen }: { seen?: unknown; screen?: unknown } = Object(input);
  const [seen, screen] = [readSeen(rawSeen), readScreenReport(rawScreen)];
  if (seen?.s === 'wall') states?.painted(display.id, seen);
  if (screen) states?.told(display.id, screen);
  return { ok: true, status: 200, value: {} };
}

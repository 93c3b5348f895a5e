import { type DisplayCommand, readEntryText } from '@/domain/entries/entry';
import type { ReportAnswer } from '@/domain/protocol/frames';
import type { Relay } from '@/server/live/relay';

/** The part of `ops` that commands are read from. Each node follows it, so a screen may ask any of them. */
export type ToldCommands = Pick<Relay<'ops'>, 'after' | 'position' | 'caughtUp' | 'isFollowing'>;

/**
 * What a screen was told after `heard`; null: its page has just come, and what was told before is not meant for it. Other rights
 * cut the socket of a screen, so one without a socket loads its page anew for them. `heard` of the answer is less than what the
 * screen had heard only where the log was restored: a node that another one is ahead of reads the log first.
 */
export async function commandsAfter(ops: ToldCommands, display: string, heard: number | null): Promise<ReportAnswer> {
  if (heard !== null && heard > ops.position().seq) {
    await ops.caughtUp();
    if (!ops.isFollowing()) return { heard, commands: [] };
  }
  const { seq } = ops.position();
  const entries = heard === null || heard >= seq ? [] : (ops.after(heard) ?? []);
  const commands = entries.flatMap(({ seq: n, text }) => {
    const told = commandOf(text, display);
    return told === null ? [] : [{ command: told, n }];
  });
  return { heard: seq, commands };
}

function commandOf(text: string, display: string): DisplayCommand | null {
  const body = readEntryText(text);
  if (body.type === 'access.changed') return body.person === display ? 'reload' : null;
  return body.type === 'display.commanded' && body.display === display ? body.command : null;
}

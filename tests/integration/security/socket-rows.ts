import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamName } from '@/domain/entries/entry';
import { CALLERS, type Caller } from './rows';

const FOLDER = 'server/live';

/** Every event that the server listens for on a socket, and every one that it sends, as its files say. */
export function eventsOfServer(): { taken: string[]; sent: string[] } {
  const files = readdirSync(FOLDER).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const text = files.map((file) => readFileSync(join(FOLDER, file), 'utf8')).join('\n');
  const namesOf = (call: RegExp) => [...new Set([...text.matchAll(call)].map(([, name = '']) => name))].sort();
  return { taken: namesOf(/\bsocket\.on\(\s*'(\w+)'/g), sent: namesOf(/\.emit\(\s*'(\w+)'/g) };
}

const DESK: Caller[] = ['editor', 'approver'];
const SIGNED_IN = CALLERS.filter((caller) => caller !== 'anyone');

/** Who may follow which stream. */
export const JOINS: Record<'open' | 'closed', Record<StreamName, Caller[]>> = {
  closed: { wall: SIGNED_IN, staff: SIGNED_IN, ops: DESK },
  open: { wall: CALLERS, staff: SIGNED_IN, ops: DESK },
};

const HASH = 'a'.repeat(64);

/** What a socket may send. `by`: whose has an effect; paired screens have their own test (live-displays); nobody's where it is Socket.IO's own and cannot come over the wire. */
export const TAKEN: Record<string, { by: 'members' | 'displays' | 'nobody'; payload: unknown }> = {
  seen: { by: 'members', payload: { s: 'wall', n: 0, h: HASH } },
  screen: { by: 'displays', payload: {} },
  doubt: { by: 'members', payload: { s: 'wall', seq: 0, expected: HASH, got: HASH } },
  disconnect: { by: 'nobody', payload: null },
  error: { by: 'nobody', payload: null },
};

/** What a socket is sent. `about`: only for those who follow the stream that it names, only to one person, or of no secret. */
export const SENT: Record<string, { about: 'streams' | 'person' | 'nothing' }> = {
  welcome: { about: 'streams' },
  entries: { about: 'streams' },
  beacon: { about: 'streams' },
  revoked: { about: 'person' },
  command: { about: 'person' },
  bye: { about: 'nothing' },
};

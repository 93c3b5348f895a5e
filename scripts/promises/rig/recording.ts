import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** What a process did to its files, in order. `acknowledged`: an answer went out that names this seq. */
export type Act =
  | { act: 'write'; file: string; at: number; bytes: Buffer }
  | { act: 'cut'; file: string; length: number }
  | { act: 'sync'; file: string }
  | { act: 'acknowledged'; seq: number };

/** Records what is written, and what is told to others. The recorder is no parent of the process: a kill reaches the process itself. */
export function recorderArgs(into: string): string[] {
  const calls = 'trace=pwrite64,fsync,fdatasync,ftruncate,write,writev,sendto,sendmsg';
  return ['strace', '-D', '-f', '-y', '-xx', '-s', '1048576', '-e', calls, '-o', into];
}

/** Reads a recording; only of files whose path begins with `below`. */
export function readRecording(from: string, below: string): Act[] {
  const begun = new Map<string, string>();
  const acts: Act[] = [];
  for (const line of readFileSync(from, 'utf8').split('\n')) {
    const whole = joinHalves(line, begun);
    if (whole) acts.push(...toActs(whole, below));
  }
  return acts;
}

const LINE = /^(\d+) +(.*)$/;
const BEGUN = / <unfinished \.\.\.>$/;
const RESUMED = /^<\.\.\. \w+ resumed>/;

/** A call of one thread may be printed in two halves, around those of others. It counts when it returned. */
function joinHalves(line: string, begun: Map<string, string>): string | null {
  const [, thread = '', call = ''] = LINE.exec(line) ?? [];
  if (BEGUN.test(call)) {
    begun.set(thread, call.replace(BEGUN, ''));
    return null;
  }
  if (!RESUMED.test(call)) return call;
  const first = begun.get(thread) ?? '';
  begun.delete(thread);
  return first + call.replace(RESUMED, '');
}

const CALL = /^(\w+)\(\d+<([^>]*)>(.*)\) += (-?\d+)/s;

function toActs(call: string, below: string): Act[] {
  const [, name = '', where = '', rest = '', result = '-1'] = CALL.exec(call) ?? [];
  if (Number(result) < 0) return [];
  const file = toBytes(where).toString();
  if (!file.startsWith(below)) return acknowledgedIn(rest);
  return toFileActs({ name, file, rest, result: Number(result) });
}

type FileCall = { name: string; file: string; rest: string; result: number };

function toFileActs({ name, file, rest, result }: FileCall): Act[] {
  if (name === 'fsync' || name === 'fdatasync') return [{ act: 'sync', file }];
  if (name === 'ftruncate') return [{ act: 'cut', file, length: Number(rest.slice(2)) }];
  if (name !== 'pwrite64') return [];
  const [, text = '', at = ''] = /^, "([^"]*)", \d+, (\d+)$/.exec(rest) ?? [];
  const bytes = toBytes(text);
  if (bytes.length !== result) throw new Error(`A write of ${result} bytes was recorded with ${bytes.length}.`);
  return [{ act: 'write', file, at: Number(at), bytes }];
}

function acknowledgedIn(rest: string): Act[] {
  const said = [...rest.matchAll(/"([^"]*)"/g)].map(([, text = '']) => toBytes(text).toString()).join('');
  const seq = said.startsWith('HTTP/1.1 201') ? /"seq":(\d+)/.exec(said)?.[1] : undefined;
  return seq === undefined ? [] : [{ act: 'acknowledged', seq: Number(seq) }];
}

/** Strings are printed as \x2f\x74… */
function toBytes(text: string): Buffer {
  return text.includes('\\x') ? Buffer.from(text.replaceAll('\\x', ''), 'hex') : Buffer.from(text);
}

/** The recorder ends a moment after what it records. */
export async function untilRecorded(from: string): Promise<void> {
  while (!/\+\+\+ killed by SIGKILL \+\+\+\n$/.test(readFileSync(from, 'latin1').slice(-200))) await wait(20);
}

import type { Line } from './line';

/** What Socket.IO asks of every client. True when the text was only that. */
export function answerSocketIo(text: Buffer, line: Pick<Line, 'say'>, auth: string): boolean {
  const kind = text.toString('latin1', 0, 1);
  if (kind === '0') line.say(`40${auth}`);
  if (kind === '2') line.say('3');
  return kind !== '4';
}

const START = Buffer.from('42["');

/** `42["entries",…`, `42["welcome",…`: by the first letter of the name. Another wire has something before it. */
export function isEvent(text: Buffer, letter: 'b' | 'e' | 'w'): boolean {
  const start = text.subarray(0, 40).indexOf(START);
  return start >= 0 && text[start + START.length] === letter.charCodeAt(0);
}

const POSITION = /"n":(\d+),"h":"([0-9a-f]{64})"/;

/** The position at which the entries of this message end. */
export function positionOf(text: Buffer): { n: number; h: string } | null {
  const [, n, h] = POSITION.exec(text.toString('latin1', 0, 200)) ?? [];
  return n === undefined || h === undefined ? null : { n: Number(n), h };
}

/** What a display says when it has painted them (C7). */
export function seenFor(text: Buffer): string {
  return `42["seen",${JSON.stringify({ s: 'wall', ...positionOf(text) })}]`;
}

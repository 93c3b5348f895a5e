const DIGITS = 16;
const MARK = Buffer.from('~t');

/** Stands in the words of a report: when it was to be sent, in µs of the clock that all processes share. */
export function stampOf(micros: number): string {
  return `~t${String(Math.round(micros)).padStart(DIGITS, '0')}`;
}

export const ANY_STAMP = /~t\d{16}/g;

/** Tells each stamp of a message, and returns how many there are. */
export function readStamps(bytes: Buffer, from: number, tell: (micros: number) => void): number {
  let count = 0;
  for (let at = bytes.indexOf(MARK, from); at >= 0; at = bytes.indexOf(MARK, at + DIGITS)) {
    tell(Number(bytes.toString('latin1', at + MARK.length, at + MARK.length + DIGITS)));
    count += 1;
  }
  return count;
}

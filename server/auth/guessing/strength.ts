import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export type Weakness = 'password.common' | 'password.own' | 'password.simple';

/** zxcvbn scores from 0 to 4. A 4 means more than 10¹⁰ guesses, more than the known lists of passwords have. */
const ENOUGH = 4;
/** Only the beginning of a long password is judged, because the work grows with the square of the length. */
const LOOKED_AT = 48;
/** Words of our own that everybody who sees this page thinks of. */
const PRODUCT = ['border briefing', 'border', 'briefing'];

/**
 * Null when the password is good, else the reason why others would guess it. `own`: what strangers know of the person and the
 * ministry.
 */
export async function weaknessOf(password: string, own: readonly string[]): Promise<Weakness | null> {
  const words = [...own, ...PRODUCT].flatMap((text) => [text, ...text.split(/[\s@.,_-]+/)]);
  const known = words.filter((word) => word.length > 2).map((word) => word.toLowerCase());
  const { score, sequence } = (await loadReckoner()).check(password.slice(0, LOOKED_AT), known);
  if (score >= ENOUGH) return null;
  const found = sequence.map((part) => ('dictionaryName' in part ? String(part.dictionaryName) : ''));
  if (found.includes('userInputs')) return 'password.own';
  return found.some((name) => name !== '') ? 'password.common' : 'password.simple';
}

let reckoner: Promise<ZxcvbnFactory> | null = null;

/** The lists take 24 MB of memory, so a process loads them only when somebody chooses a password. */
function loadReckoner(): Promise<ZxcvbnFactory> {
  reckoner ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }]) =>
      new Factory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs }),
  );
  return reckoner;
}

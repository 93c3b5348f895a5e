import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export type Weakness = 'password.common' | 'password.own' | 'password.simple';

/** Of zxcvbn's 0 to 4: more than ten thousand million guesses, so that the lists of this world run out before. */
const ENOUGH = 4;
/** What a longer one begins with has to be enough: the reckoning grows with the square of the length. */
const LOOKED_AT = 48;
/** Of ours, and in everybody's mind who looks at this page. */
const PRODUCT = ['border briefing', 'border', 'briefing'];

/** Null when it is good; else why others would guess it. `own`: what strangers know of the person and the place. */
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

/** The lists ship with us and take 24 MB: only a process in which somebody chooses a password holds them. */
function loadReckoner(): Promise<ZxcvbnFactory> {
  reckoner ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }]) =>
      new Factory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs }),
  );
  return reckoner;
}

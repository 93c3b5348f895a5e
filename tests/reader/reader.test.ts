import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/domain/wording/language';
import knownFaults from './known-faults.json';
import { HALF_NAMES, HALVES, type Half, judge, lineOf, readTexts, type Score, score, scoreLine } from './score';

const LEAST_RECALL = 0.9;
const MOST_WRONG = 0.01;
const LEAST_TEXTS = 15;
const LEAST_UNSEEN = 12;

/** The lines stand in the test's output, so that the halves can be compared after each change. */
function print(half: Half): Score {
  const texts = readTexts(half);
  const names = { en: 'English', km: 'Khmer' };
  const lines = LANGUAGES.map((language) =>
    scoreLine(
      `reader, ${HALF_NAMES[half]}, ${names[language]}`,
      score(texts.filter((text) => text.language === language)),
    ),
  );
  const whole = score(texts);
  process.stdout.write(`${[...lines, scoreLine(`reader, ${HALF_NAMES[half]}, all`, whole)].join('\n')}\n`);
  return whole;
}

/** Long work on a busy machine is no fault: the time of a reading is asked for where it matters. */
const PATIENCE = { timeout: 60_000 };

describe('the reader on whole reports', PATIENCE, () => {
  it('reads the texts that it was tuned on', () => {
    const { texts, recall, wrong } = print('tuned');
    expect(texts).toBeGreaterThan(LEAST_TEXTS);
    expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL);
    expect(wrong).toBeLessThanOrEqual(MOST_WRONG);
  });

  it.each([70, 80, 100])('reads them as well when a paste has broken their lines at %i letters', (width) => {
    const { recall, wrong } = score(readTexts('tuned').map((text) => ({ ...text, text: wrap(text.text, width) })));
    expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL);
    expect(wrong).toBeLessThanOrEqual(MOST_WRONG);
  });

  it('reads the texts that it was first measured on and tuned on later', () => {
    const { texts, recall, wrong } = print('held-out');
    expect(texts).toBeGreaterThanOrEqual(LEAST_TEXTS);
    expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL);
    expect(wrong).toBeLessThanOrEqual(MOST_WRONG);
  });

  // Written by somebody who does not know the rules, and not tuned on.
  it('tells how it reads the texts that it has not seen', () => {
    expect(print('unseen').texts).toBeGreaterThanOrEqual(LEAST_UNSEEN);
  });

  // A ratchet: a new miss fails, and one that is mended is taken off the list with the change that mends it.
  it.each(HALVES.flatMap((half) => readTexts(half).map((text) => [`${half}/${text.name}`, text] as const)))(
    'misses no more in %s than is known',
    (name, text) => {
      const { missing, wrong } = judge(text);
      const known = KNOWN[name] ?? {};
      expect({ missing: missing.map(lineOf), wrong: wrong.map(lineOf) }).toEqual({ missing: [], wrong: [], ...known });
    },
  );

  it('knows no faults of texts that are not there', () => {
    const names = new Set(HALVES.flatMap((half) => readTexts(half).map(({ name }) => `${half}/${name}`)));
    expect(Object.keys(KNOWN).filter((name) => !names.has(name))).toEqual([]);
  });
});

/** Per text what is missed and what is read wrong today. */
const KNOWN: Readonly<Record<string, { missing?: string[]; wrong?: string[] }>> = knownFaults;

function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(?![^\\n]{0,${width}}(?:\\n|$))([^\\n]{1,${width}}) `, 'g'), '$1\n');
}

import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/domain/wording/language';
import { HALF_NAMES, type Half, readTexts, type Score, score, scoreLine } from './score';

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

  // Written by somebody who does not know the rules: only the totals are shown, and nothing is tuned on them.
  it('tells how it reads the texts that it has not seen', () => {
    expect(print('unseen').texts).toBeGreaterThanOrEqual(LEAST_UNSEEN);
  });
});

function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(?![^\\n]{0,${width}}(?:\\n|$))([^\\n]{1,${width}}) `, 'g'), '$1\n');
}

import type { Citation, SpokenText } from '@/domain/briefing/spoken-text';
import { typedNumbers } from '@/domain/briefing/typed-numbers';
import type { ReleasedFigure } from '@/domain/figures';
import type { Language } from '@/domain/wording/language';

/** A figure of the edition that a transcript has, and in which language it was said. */
export type HeardFigure = { citation: Citation; language: Language };

const KHMER_LETTER = /[\u1780-\u17b3]/;

/**
 * The figures whose number a transcript has, in either digit set, in digits or in words. It only proposes: a person confirms what was
 * said, because two figures may have the same number.
 */
export function matchTranscript(
  transcript: string,
  figures: readonly { citation: Citation; figure: ReleasedFigure }[],
): HeardFigure[] {
  const said = transcript.split(/\n+/).flatMap(numbersOfLine);
  return figures.flatMap(({ citation, figure }) => {
    const found = said.find(({ value }) => value === figure.value);
    return found && figure.value !== null ? [{ citation, language: found.language }] : [];
  });
}

/** A line with Khmer letters was said in Khmer. */
function numbersOfLine(line: string): { value: number | null; language: Language }[] {
  const language = KHMER_LETTER.test(line) ? 'km' : 'en';
  const text: SpokenText = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: line }] }] };
  return typedNumbers(text).map(({ value }) => ({ value, language }));
}

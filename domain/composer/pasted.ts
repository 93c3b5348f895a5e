import { foldKhmer } from '@/domain/text/fold';

/** The longest text that we read and keep with a draft: about ten reports. */
export const MOST_PASTED = 40_000;

export type PasteFault =
  /** The text is too long; nothing was inserted. */
  | { code: 'too_long'; length: number }
  /** It stands there already. */
  | { code: 'twice' }
  /** It gives more figures than one report can hold. */
  | { code: 'too_many'; figures: number };

/** A shorter text may occur twice by chance. */
const SHORTEST_COPY = 60;

/** Why a paste is refused; null = it is not. `text`: the text of the field; `pasted`: the new text. */
export function refusePaste(text: string, pasted: string): PasteFault | null {
  const length = text.length + pasted.length;
  if (length > MOST_PASTED) return { code: 'too_long', length };
  const isCopy = pasted.trim().length >= SHORTEST_COPY && foldKhmer(text).includes(foldKhmer(pasted));
  return isCopy ? { code: 'twice' } : null;
}

/** As many as one report can hold, and one page can show. */
export const MOST_FIGURES = 300;

/** Why the figures of a paste are not taken over; null = they are. */
export function refuseFigures(figures: number): PasteFault | null {
  return figures > MOST_FIGURES ? { code: 'too_many', figures } : null;
}

/** What is odd about a text and read all the same. */
export type TextOddity = 'sign_order' | 'mixed_digits' | 'invisible' | 'formula';

const ODDITIES: Record<TextOddity, RegExp> = {
  // In correct Khmer, a subscript comes before the vowel or sign of its letter.
  sign_order: /[\u17b6-\u17d1]\u17d2[\u1780-\u17b3]/u,
  mixed_digits: /[\u17e0-\u17e9][.,\u00a0 ]?[0-9]|[0-9][.,]?[\u17e0-\u17e9]/u,
  invisible: /[\u200b\u200c\u2060\ufeff](?=[0-9\u17e0-\u17e9.,])|(?<=[0-9\u17e0-\u17e9.,])[\u200b\u200c\u2060\ufeff]/u,
  formula: /(?:^|[\t\n])[=+@][A-Z]+\(/mu,
};

export function odditiesOf(text: string): TextOddity[] {
  return (Object.keys(ODDITIES) as TextOddity[]).filter((oddity) => ODDITIES[oddity].test(text));
}

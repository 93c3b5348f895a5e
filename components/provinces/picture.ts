import type { ProvinceShade } from '@/domain/board/provinces/shades';
import type { Style, Wording } from '@/domain/wording/language';
import { provinceReading } from '@/domain/wording/province-picture';
import { type CountParts, qualifiedDigits } from '@/domain/wording/qualifiers';
import type { ProvinceChoice } from './use-picked';

/** What the tiles and the map both receive. */
export type PictureProps = { shades: readonly ProvinceShade[]; picked: ProvinceChoice };

/** The fill: one of five steps, an empty field for words, the hatch for "not reported", or the ground for "not affected". */
export function classOf(shade: ProvinceShade): string {
  return shade.state === 'reported' ? `shade-${shade.step}` : `shade-${shade.state}`;
}

export function readingOf(shade: ProvinceShade, wording: Wording): string {
  return provinceReading(shade.place, 'figure' in shade ? shade.figure : null, wording);
}

/** Words are too long for a tile: the line above the picture and the table have them. */
const MARKS = { said: '…', silent: '–', outside: '' } as const;

/** The text on the province, in pieces, because the qualifier is small. Empty where nobody expects a number. */
export function numberOn(shade: ProvinceShade, wording: Wording): Pick<CountParts, 'before' | 'number'> {
  if (shade.state === 'reported') return qualifiedDigits(shade.figure, wording);
  return { before: '', number: MARKS[shade.state] };
}

/** On a phone the numbers are short and close, and Khmer digits would not fit. */
export function narrowStyle({ language }: Style): Style {
  return { language, digits: 'latin' };
}

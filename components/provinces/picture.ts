import type { ProvinceShade } from '@/domain/board/provinces/shades';
import type { Style, Wording } from '@/domain/wording/language';
import { provinceReading } from '@/domain/wording/province-picture';
import { type CountParts, qualifiedDigits } from '@/domain/wording/qualifiers';
import type { ProvinceChoice } from './use-picked';

/** What both pictures of the provinces are given. */
export type PictureProps = { shades: readonly ProvinceShade[]; picked: ProvinceChoice };

/** Five steps of the ramp, the hatch of what is not reported, the ground of what is not affected. */
export function classOf(shade: ProvinceShade): string {
  return shade.state === 'reported' ? `shade-${shade.step}` : `shade-${shade.state}`;
}

export function readingOf(shade: ProvinceShade, wording: Wording): string {
  return provinceReading(shade.place, shade.state === 'reported' ? shade.figure : null, wording);
}

/** What stands on the province itself, in pieces: the qualifier is small; nothing where nobody expects a number. */
export function numberOn(shade: ProvinceShade, wording: Wording): Pick<CountParts, 'before' | 'number'> {
  if (shade.state === 'reported') return qualifiedDigits(shade.figure, wording);
  return { before: '', number: shade.state === 'silent' ? '–' : '' };
}

/** On a telephone numbers stand close, as in a table: Khmer digits would not fit there. */
export function narrowStyle({ language }: Style): Style {
  return { language, digits: 'latin' };
}

import type { ProvinceShade } from '@/domain/board/provinces/shades';
import type { Wording } from '@/domain/wording/language';
import { provinceReading } from '@/domain/wording/provinces/picture';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import type { Picked } from './use-picked';

/** What both pictures of the provinces are given. */
export type PictureProps = { shades: readonly ProvinceShade[]; picked: Picked };

/** Five steps of the ramp, the hatch of what is not reported, the ground of what is not affected. */
export function classOf(shade: ProvinceShade): string {
  return shade.state === 'reported' ? `shade-${shade.step}` : `shade-${shade.state}`;
}

export function readingOf(shade: ProvinceShade, wording: Wording): string {
  return provinceReading(shade.place, shade.state === 'reported' ? shade.figure : null, wording);
}

/** What stands on the province itself; nothing where nobody expects a number. */
export function numberOn(shade: ProvinceShade, wording: Wording): string {
  if (shade.state === 'outside') return '';
  return shade.state === 'silent' ? '–' : qualifiedDigits(shade.figure, wording).text;
}

import type { CSSProperties } from 'react';
import type { ScreenFit } from '@/domain/displays/display';
import { scaleFor } from '@/domain/displays/distance';

/** How a wall lies on its screen: turned, away from the edge that the television cuts off, and larger from far away. */
export function fitOf(settings: ScreenFit | undefined): {
  'data-turn'?: string;
  'data-distance'?: string;
  style?: CSSProperties;
} {
  if (settings === undefined) return {};
  const { orientation, overscan, distance } = settings;
  const style = { '--fit': 1 - (2 * overscan) / 100, '--distance': scaleFor(distance) };
  // React has no type for own properties of CSS.
  return {
    style: style as CSSProperties,
    ...(distance === 'near' ? {} : { 'data-distance': distance }),
    ...(orientation === 'as_is' ? {} : { 'data-turn': orientation }),
  };
}

import { type PlaceCode, PROVINCES } from '@/domain/places';

const DIRECTIONS: Record<string, { row: number; column: number }> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};
/** A distance to the side counts more than one ahead, so an arrow goes straight where it can. */
const ASIDE = 2;

const FIRST = PROVINCES[0]?.code ?? '';
const LAST = PROVINCES.at(-1)?.code ?? '';

/**
 * The province that a key leads to, by the rows and columns of the tile grid, also on the map. The same one where
 * nothing lies in that direction; undefined for a key that the picture does not use.
 */
export function provinceAfter(key: string, from: PlaceCode | null): PlaceCode | undefined {
  if (key === 'Home') return FIRST;
  if (key === 'End') return LAST;
  const direction = DIRECTIONS[key];
  if (direction === undefined) return undefined;
  const start = PROVINCES.find(({ code }) => code === from)?.tile;
  if (!start || from === null) return FIRST;
  const ahead = PROVINCES.flatMap(({ code, tile }) => {
    if (tile === null) return [];
    const [down, right] = [tile.row - start.row, tile.column - start.column];
    const forward = down * direction.row + right * direction.column;
    const aside = Math.abs(down * direction.column) + Math.abs(right * direction.row);
    return forward > 0 ? [{ code, far: forward + ASIDE * aside }] : [];
  });
  return ahead.toSorted((a, b) => a.far - b.far)[0]?.code ?? from;
}

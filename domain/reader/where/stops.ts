import { isWithin, NATION, type PlaceCode } from '@/domain/places';
import type { PlaceMark } from '@/domain/reader/words/places';

/** Places of a sentence that stand together. */
export type Stop = { start: number; end: number; codes: PlaceCode[]; mark: PlaceMark };

const LIST_GAP = /^(?:,? ?(?:and |or )?|និង| ?, ?និង| ?\/ ?| ?-|)$/;
/** So many provinces in one list are those of the nation. */
const MOST_OF_THE_PROVINCES = 3;

/** The places of a sentence; names in one list ("Pursat, Koh Kong and Battambang") are one stop. */
export function stopsOf(text: string, places: readonly PlaceMark[]): Stop[] {
  const stops: Stop[] = [];
  for (const mark of places) {
    const last = stops.at(-1);
    if (last !== undefined && isOneList(text.slice(last.end, mark.start), last, mark)) {
      last.codes = joinCodes(last.codes, mark.code);
      last.end = mark.end;
    } else stops.push({ start: mark.start, end: mark.end, codes: [mark.code], mark });
  }
  return stops;
}

function isOneList(gap: string, last: Stop, mark: PlaceMark): boolean {
  if (LIST_GAP.test(gap)) return true;
  // "in Thma Puok district of Banteay Meanchey province"
  const [only] = last.codes;
  return (
    last.codes.length === 1 &&
    only !== undefined &&
    isNested(only, mark.code) &&
    /^(?: ?\(?|'s | of | in |, in |នៃ|ក្នុង)$/.test(gap)
  );
}

function isNested(a: PlaceCode, b: PlaceCode): boolean {
  return a !== b && b !== NATION && a !== NATION && (isWithin(a, b) || isWithin(b, a));
}

/** A district beside its province is one place, the district. */
function joinCodes(codes: PlaceCode[], code: PlaceCode): PlaceCode[] {
  const last = codes.at(-1);
  if (last !== undefined && isNested(last, code))
    return [...codes.slice(0, -1), last.length > code.length ? last : code];
  return codes.includes(code) ? codes : [...codes, code];
}

export function codeOf({ codes }: Stop): PlaceCode | null {
  if (codes.length === 1) return codes[0] ?? null;
  return codes.length >= MOST_OF_THE_PROVINCES ? NATION : null;
}

/** The province of a district that was named before. */
export function isWider(place: PlaceCode | null, within: PlaceCode): place is PlaceCode {
  return place !== null && place !== NATION && place !== within && isWithin(within, place);
}

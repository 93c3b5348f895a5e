/** `KH` the nation, `KH13` a province, `KH1303` a district or municipality: the gazetteer's code with its prefix. */
export type PlaceCode = string;

export type PlaceKind = 'nation' | 'province' | 'capital' | 'district' | 'municipality';

export type Place = {
  code: PlaceCode;
  kind: PlaceKind;
  nameEn: string;
  nameKm: string;
  /** Other spellings met in reports, in both scripts. */
  spellings: readonly string[];
  /** One of the seven provinces that the ministry names. False for districts: the ministry names none. */
  affected: boolean;
  /** Where a province stands in the tile grid, rows and columns from 0; null = not in it. */
  tile: { row: number; column: number } | null;
  /** False for districts made after the boundary file: they are listed, not drawn. */
  drawn: boolean;
};

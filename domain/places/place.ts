/** `KH` is the nation, `KH13` a province, `KH1303` a district or municipality: the gazetteer's code with its prefix. */
export type PlaceCode = string;

export type PlaceKind = 'nation' | 'province' | 'capital' | 'district' | 'municipality';

export type Place = {
  code: PlaceCode;
  kind: PlaceKind;
  nameEn: string;
  nameKm: string;
  /** Other spellings that reports use, in both scripts. */
  spellings: readonly string[];
  /** One of the seven provinces that the ministry names. False for districts: the ministry names none. */
  affected: boolean;
  /** The position of a province in the tile grid, rows and columns from 0; null = it is not in the grid. */
  tile: { row: number; column: number } | null;
  /** False for districts that are newer than the boundary file: they are listed and not drawn. */
  drawn: boolean;
};

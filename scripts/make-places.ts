// Makes domain/places/data.ts from the provinces table and the two map files: npx tsx scripts/make-places.ts
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Place } from '@/domain/places/place';

const OUT = 'domain/places/data.ts';

const GRID = `
– – 22 13 19 16
– 01 17 06 10 11
24 02 04 03 25 –
– 15 05 12 14 20
– 09 21 08 – –
– 18 07 23 – –`;

const NATION: Place = {
  code: 'KH',
  kind: 'nation',
  nameEn: 'Cambodia',
  nameKm: 'កម្ពុជា',
  spellings: ['Kingdom of Cambodia', 'ព្រះរាជាណាចក្រកម្ពុជា'],
  affected: false,
  tile: null,
  drawn: true,
};

/** Districts that are newer than the boundary file of 2014: they have a code, but no shape. */
const LATER_DISTRICTS = [
  { pcode: 'KH1507', name_en: 'Ta Lou Senchey', name_km: 'តាលោសែនជ័យ', type_en: 'District' },
  { pcode: 'KH1715', name_en: 'Run Ta Aek Techo Sen', name_km: 'រុនតាឯកតេជោសែន', type_en: 'District' },
];

/** Spellings of the press that are in neither source file. */
const PRESS: Record<string, string[]> = {
  KH01: ['Banteay Mean Choay'],
  KH0105: ['Ochrov', 'Ou Chrou', "O'Chrou"],
  KH0209: ['Samlot', 'Samlaut'],
  KH0210: ['Sampov Loun', 'Sampeou Loun'],
  KH0211: ['Phnom Proek', 'Phnom Preuk'],
  KH1303: ['ជាំក្សាន្ត', 'Choam Khsan'],
  KH1712: ['Srey Snam', 'Srei Snom'],
  KH1714: ['Varen'],
  KH22: ['Oddar Mean Chey', 'Oddor Meanchey', 'Uddor Meanchey'],
  KH2202: ['Banteay Ampel'],
  KH2205: ['Trapaing Prasat', 'Trapeang Prasath'],
};

type ProvinceRow = {
  type: string;
  pcode: string;
  name_en: string;
  name_km: string;
  name_km_variants: string;
  aliases: string;
  affected: string;
};
type Shape = { pcode: string; name_en: string; name_km: string; type_en: string; alt_en?: string[] };
type Topology = { objects: Record<string, { geometries: { properties: Shape }[] }> };

function tileOf(code: string): Place['tile'] {
  const rows = GRID.trim().split('\n');
  const row = rows.findIndex((line) => line.split(' ').includes(code.slice(2)));
  return row < 0 ? null : { row, column: (rows[row] ?? '').split(' ').indexOf(code.slice(2)) };
}

function spellings(code: string, ...known: string[]): string[] {
  return [...new Set([...known, ...(PRESS[code] ?? [])])].filter((spelling) => spelling !== '');
}

function toProvince(row: ProvinceRow): Place {
  return {
    code: row.pcode,
    kind: row.type === 'capital' ? 'capital' : 'province',
    nameEn: row.name_en,
    nameKm: row.name_km,
    spellings: spellings(row.pcode, ...row.aliases.split('|'), ...row.name_km_variants.split('|')),
    affected: row.affected === 'true',
    tile: tileOf(row.pcode),
    drawn: true,
  };
}

function toDistrict(shape: Shape, drawn: boolean): Place {
  return {
    code: shape.pcode,
    kind: shape.type_en === 'Municipality' ? 'municipality' : 'district',
    nameEn: shape.name_en,
    nameKm: shape.name_km,
    spellings: spellings(shape.pcode, ...(shape.alt_en ?? [])),
    affected: false,
    tile: null,
    drawn,
  };
}

function districtShapes(): Shape[] {
  const map = JSON.parse(readFileSync('public/map/cambodia-admin2-affected.topo.json', 'utf8')) as Topology;
  return (map.objects.districts?.geometries ?? []).map((geometry) => geometry.properties);
}

const provinces = parse<ProvinceRow>(readFileSync('prisma/seed/provinces.csv'), { columns: true }).map(toProvince);
const districts = [
  ...districtShapes().map((shape) => toDistrict(shape, true)),
  ...LATER_DISTRICTS.map((shape) => toDistrict(shape, false)),
];
const byCode = (a: Place, b: Place) => (a.code < b.code ? -1 : 1);
const places = [NATION, ...provinces.sort(byCode), ...districts.sort(byCode)];

const lines = places.map((place) => `  ${JSON.stringify(place)},`);
writeFileSync(
  OUT,
  `// Made by scripts/make-places.ts from prisma/seed/provinces.csv and public/map: change those, not this.
import type { Place } from './place';

export const PLACES: readonly Place[] = [
${lines.join('\n')}
];
`,
);
execFileSync('npx', ['biome', 'check', '--write', OUT], { stdio: 'inherit' });
console.log(`${places.length} places in ${OUT}`);

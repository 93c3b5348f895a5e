// Makes the paths of the board's map from public/map. A developer runs it once, so that no page needs a projection.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Named = { pcode: string; label: [number, number] };
type Shapes = Topology<{
  provinces: GeometryCollection<Named>;
  lines: GeometryCollection<{ kind: 'land_boundary' | 'coastline' }>;
  water: GeometryCollection;
}>;

const WIDTH = 1000;
const MARGIN = 8;
/** Two points that are nearer than this, in units of the grid of the arcs, are one point on any screen. */
const NEAR = 60;

const fileOf = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The map in the units of its own box: each province has a path and a position of its label; lines are sorted by kind. */
export function drawMap() {
  const read = JSON.parse(readFileSync(fileOf('public/map/cambodia-admin1.topo.json'), 'utf8')) as Shapes;
  const shapes = { ...read, arcs: read.arcs.map(thinned) };
  const { provinces, lines, water } = shapes.objects;
  const whole = feature(shapes, provinces);
  const projection = geoMercator().fitWidth(WIDTH - 2 * MARGIN, whole);
  const bottom = Math.ceil(geoPath(projection).bounds(whole)[1][1]);
  const [x, y] = projection.translate();
  projection.translate([x + MARGIN, y + MARGIN]);
  const path = geoPath(projection).digits(0);
  const draw = (shape: GeoPermissibleObjects) => path(shape) ?? '';
  const lineOf = (kind: string) => draw(feature(shapes, only(lines, kind)));
  return {
    width: WIDTH,
    height: bottom + 2 * MARGIN,
    provinces: whole.features.map((shape) => ({
      place: shape.properties.pcode,
      path: draw(shape),
      label: (projection(shape.properties.label) ?? [0, 0]).map(Math.round),
    })),
    water: draw(feature(shapes, water)),
    land: lineOf('land_boundary'),
    coast: lineOf('coastline'),
  };
}

/** Leaves out points of an arc, but keeps its ends, so that two neighbours still share their edge. An arc is a list of steps. */
function thinned(arc: Shapes['arcs'][number]): Shapes['arcs'][number] {
  const kept: Shapes['arcs'][number] = [];
  let [x, y] = [0, 0];
  arc.forEach(([dx = 0, dy = 0], at) => {
    [x, y] = [x + dx, y + dy];
    if (at > 0 && at < arc.length - 1 && Math.hypot(x, y) < NEAR) return;
    kept.push([x, y]);
    [x, y] = [0, 0];
  });
  return kept;
}

function only(lines: Shapes['objects']['lines'], kind: string) {
  return { ...lines, geometries: lines.geometries.filter(({ properties: p }) => p && 'kind' in p && p.kind === kind) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileOf('domain/charts/outlines.json'), `${JSON.stringify(drawMap())}\n`);
}

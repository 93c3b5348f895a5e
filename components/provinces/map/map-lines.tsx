import outlines from './outlines.json';

/** The lake, the coast, and the land boundary: broken, on a casing of the ground, because it is nobody's survey. */
export function MapLines() {
  return (
    <g className="map-lines">
      <path d={outlines.water} className="map-water" />
      <path d={outlines.coast} className="map-coast" />
      <path d={outlines.land} className="map-casing" />
      <path d={outlines.land} className="map-land" />
    </g>
  );
}

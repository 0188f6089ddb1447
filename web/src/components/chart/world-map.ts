/** The countries of the world as ECharts takes them, each by its two-letter code. */
import type { Geometry, Position } from 'geojson';
import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { registerMap } from './echarts-parts';

export const mapName = 'world';

const twoLetters = new Map((codes as [string, string, string, string][]).map(([two, , number]) => [number, two]));
const withoutNumber: Record<string, string> = { Kosovo: 'XK' };

/** Registers the map; ECharts takes it only once its map parts are in use. */
export function registerWorld(): void {
  const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const shapes = feature(topology, topology.objects.countries);
  for (const shape of shapes.features) {
    const code = twoLetters.get(String(shape.id).padStart(3, '0')) ?? withoutNumber[shape.properties.name];
    shape.properties.name = code ?? shape.properties.name;
    shape.geometry = unbroken(shape.geometry);
  }
  // Antarctica takes a fifth of the picture and has no visitors.
  const features = shapes.features.filter((shape) => shape.properties.name !== 'AQ');
  registerMap(mapName, { type: 'FeatureCollection', features } as unknown as Parameters<typeof registerMap>[1]);
}

/** Rings that cross the date line go on beyond 180° instead of back around the world: Russia, Fiji. */
function unbroken(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(unbrokenRing) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(unbrokenRing)) };
  return geometry;
}

function unbrokenRing(ring: Position[]): Position[] {
  const crosses = ring.some(([longitude = 0], index) => Math.abs(longitude - (ring[index - 1]?.[0] ?? longitude)) > 180);
  return crosses ? ring.map(([longitude = 0, latitude = 0]) => [longitude < 0 ? longitude + 360 : longitude, latitude]) : ring;
}

/** The countries of the world as ECharts takes them, each by its two-letter code. */
import codes from 'i18n-iso-countries/codes.json';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { registerMap } from './echarts-parts';

export const mapName = 'world';

const twoLetters = new Map((codes as [string, string, string, string][]).map(([two, , number]) => [number, two]));
const withoutNumber: Record<string, string> = { Kosovo: 'XK' };

/** Registers the map; done once, when this module is loaded. */
function register(): void {
  const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const shapes = feature(topology, topology.objects.countries);
  for (const shape of shapes.features) {
    const code = twoLetters.get(String(shape.id).padStart(3, '0')) ?? withoutNumber[shape.properties.name];
    shape.properties.name = code ?? shape.properties.name;
  }
  // Antarctica takes a fifth of the picture and has no visitors.
  const features = shapes.features.filter((shape) => shape.properties.name !== 'AQ');
  registerMap(mapName, { type: 'FeatureCollection', features } as unknown as Parameters<typeof registerMap>[1]);
}

register();

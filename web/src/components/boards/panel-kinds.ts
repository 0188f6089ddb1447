/** What a board can show. The names of kinds are those that boards of Umami hold, so that boards of both can be opened. */
import type { MetricType } from '@/api/types';
import type { Place } from './place';

export const panelKinds = ['WebsiteMetricsBar', 'WebsiteChart', 'MetricsTable', 'WorldMap', 'WeeklyTraffic', 'EventsChart', 'TextBlock'] as const;
export type PanelKind = (typeof panelKinds)[number];

export function isPanelKind(type: string): type is PanelKind {
  return panelKinds.some((kind) => kind === type);
}

type Size = Pick<Place, 'w' | 'h'>;

const sizes: Record<PanelKind, Size> = {
  WebsiteMetricsBar: { w: 12, h: 3 },
  WebsiteChart: { w: 12, h: 7 },
  MetricsTable: { w: 4, h: 8 },
  WorldMap: { w: 6, h: 8 },
  WeeklyTraffic: { w: 6, h: 12 },
  EventsChart: { w: 6, h: 7 },
  TextBlock: { w: 6, h: 3 },
};

/** How large a new panel is. */
export function usualSize(type: string): Size {
  return isPanelKind(type) ? sizes[type] : { w: 6, h: 4 };
}

/** How many rows of the grid a panel of that width wants: figures that stand close need more lines. */
export function usualHeight(type: string, width: number): number {
  const { h } = usualSize(type);
  return type === 'WebsiteMetricsBar' && width < 9 ? h + 2 : h;
}

/** The lists that a table can show. */
export const tableMetrics: MetricType[] = [
  'path', 'entry', 'exit', 'title', 'query', 'referrer', 'channel', 'country', 'region', 'city', 'browser', 'os', 'device', 'language', 'screen',
  'utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm', 'event', 'hostname', 'tag',
];

/** Clicks on links and openings of pixels have no page of their own. */
export const addressMetrics: MetricType[] = ['referrer', 'country', 'region', 'city', 'browser', 'os', 'device', 'language', 'query', 'utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm'];

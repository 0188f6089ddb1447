/** The six lists of the overview and their tabs. */
import { type FilterName, filterNames, type MetricType } from '@/api/types';
import type { MessageKey } from '@/messages/message';

export interface MetricTab {
  /** The dimension, or several to choose from. */
  types: [MetricType, ...MetricType[]];
  label: MessageKey & (`metric.${MetricType}` | 'metric.utm');
}

export interface MetricPanelDefinition {
  title: MessageKey & `panel.${string}`;
  tabs: [MetricTab, ...MetricTab[]];
}

function tab(type: MetricType): MetricTab {
  return { types: [type], label: `metric.${type}` };
}

const utm: MetricTab = {
  types: ['utmSource', 'utmMedium', 'utmCampaign', 'utmContent', 'utmTerm'],
  label: 'metric.utm',
};

export const panels: MetricPanelDefinition[] = [
  { title: 'panel.pages', tabs: [tab('path'), tab('entry'), tab('exit'), tab('title'), tab('query')] },
  { title: 'panel.sources', tabs: [tab('referrer'), tab('channel'), utm] },
  { title: 'panel.location', tabs: [tab('country'), tab('region'), tab('city'), tab('language')] },
  { title: 'panel.environment', tabs: [tab('browser'), tab('os'), tab('device'), tab('screen')] },
  { title: 'panel.events', tabs: [tab('event')] },
  { title: 'panel.hosts', tabs: [tab('hostname'), tab('tag')] },
];

/** The filter that a row of this dimension sets; undefined where the API cannot filter by it. */
export function filterOf(type: MetricType): (FilterName & MetricType) | undefined {
  if (type === 'entry' || type === 'exit') return 'path';
  return filterNames.find((name): name is FilterName & MetricType => name === type);
}

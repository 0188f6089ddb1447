/** Why a list is empty, and what would fill it. */
import type { MetricType } from '@/api/types';
import { t } from '@/messages/message';

export function emptyHint(type: MetricType, filtered: boolean): string {
  if (filtered) return t('metric.empty.filtered');
  if (type === 'event') return t('metric.empty.event');
  if (type === 'tag') return t('metric.empty.tag');
  if (type.startsWith('utm')) return t('metric.empty.utm');
  if (type === 'country' || type === 'region' || type === 'city') return t('metric.empty.location');
  return t('metric.empty');
}

/**
 * The tooltip of a bar as elements of the page: text set as HTML would need style attributes, which the content
 * security policy refuses.
 */
import { formatBucket } from '@/format/date';
import { formatCount } from '@/format/number';
import { t } from '@/messages/message';
import type { Bucket } from '@/time/buckets';
import type { Unit } from '@/time/units';
import classes from './bucket-tooltip.module.css';

export function bucketTooltip(bucket: Bucket | undefined, unit: Unit, zoomable: boolean): HTMLElement {
  const box = element('div', classes.box);
  if (!bucket) return box;
  box.append(element('div', classes.when, formatBucket(bucket.key, unit)));
  if (!bucket.future) {
    box.append(line(classes.pageviews, t('chart.pageviews'), bucket.pageviews));
    box.append(line(classes.visitors, t('chart.visitors'), bucket.visitors));
    if (bucket.running) box.append(element('div', classes.hint, t('chart.running')));
    if (zoomable) box.append(element('div', classes.hint, t('chart.zoomHint')));
  }
  return box;
}

function line(colour: string | undefined, name: string, value: number): HTMLElement {
  const row = element('div', classes.line);
  row.append(element('i', colour), element('span', classes.name, name), element('b', undefined, formatCount(value)));
  return row;
}

function element(tag: string, className: string | undefined, text?: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

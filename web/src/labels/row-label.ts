/** How one value of a metric list is shown: its name, and where it helps a code in front and a place behind. */
import type { FilterName, MetricType } from '@/api/types';
import { t } from '@/messages/message';
import { browserName } from './browser-names';
import { channelName } from './channel-names';
import { deviceName } from './device-names';
import { countryName, languageName } from './place-names';

export interface RowLabel {
  text: string;
  /** A short code in front: country, region or language. */
  code?: string;
  /** What it belongs to, in small type. */
  detail?: string;
}

/** The label for value `x` of `type`; `country` comes with cities and regions. */
export function rowLabel(type: MetricType | FilterName, x: string, country?: string | null): RowLabel {
  switch (type) {
    case 'browser':
      return { text: browserName(x) };
    case 'channel':
      return { text: channelName(x) };
    case 'device':
      return { text: deviceName(x) };
    case 'country':
      return { text: countryName(x), code: x };
    case 'region':
      return { text: x.split('-').slice(1).join('-') || x, code: x.split('-')[0], detail: countryName(x.slice(0, 2)) };
    case 'city':
      return country ? { text: x, code: country } : { text: x };
    case 'language':
      return { text: languageName(x), code: x };
    case 'screen':
      return { text: x.replace('x', ' × ') };
    default:
      return { text: x || t('label.none') };
  }
}

/** The label in one piece, for chips and accessible names. */
export function rowText(type: MetricType | FilterName, x: string): string {
  const { text, code, detail } = rowLabel(type, x);
  return detail && code ? `${code}-${text}, ${detail}` : text;
}

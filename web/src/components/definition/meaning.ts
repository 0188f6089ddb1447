/** A definition of the server in the page's language. */
import { t, tOr } from '@/messages/message';

/** Values that belong to the visit, or to the visitor; the others belong to the page view. */
const ofVisits = ['entry', 'exit'];
const ofSessions = ['browser', 'os', 'device', 'screen', 'language', 'country', 'city', 'region', 'distinctId'];

/** What `id` means; undefined where the texts (area `definitions`) do not know it. */
export function meaningOf(id: string): string | undefined {
  const text = tOr(`means.${id}`, '');
  if (!text) return undefined;
  const [kind, dimension = ''] = id.split('.');
  if (kind !== 'metrics' || dimension === 'event') return text;
  return t(ofVisits.includes(dimension) ? 'means.of.visits' : ofSessions.includes(dimension) ? 'means.of.sessions' : 'means.of.views', { by: text });
}

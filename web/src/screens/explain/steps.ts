/** What was decided about a request, one step after the other, in words. */
import type { AnswerOf } from '@/api/ask';
import { reasonHint, reasonName } from '@/components/drops/drop-reasons';
import { formatClock, formatDay } from '@/format/date';
import { rowText } from '@/labels/row-label';
import { t, tOr } from '@/messages/message';
import { ownZone } from '@/time/own-zone';

export type Explanation = AnswerOf<'/api/explain', 'post'>;

export type StepName = 'source' | 'address' | 'location' | 'agent' | 'rules' | 'session' | 'visit' | 'page';

export interface Step {
  name: StepName;
  title: string;
  /** What was found; undefined where the request did not come to this. */
  found?: string;
  /** How it was found, line by line. */
  notes: string[];
  /** Why the request ends here. */
  ended?: string;
}

/** Where a reason ends a request. */
const endOf: Record<string, StepName> = {
  unknown_website: 'source',
  unknown_link: 'source',
  unknown_pixel: 'source',
  ignored_address: 'address',
  bot: 'agent',
  shielded_address: 'rules',
  shielded_country: 'rules',
  shielded_hostname: 'rules',
  shielded_path: 'rules',
  spam_referrer: 'rules',
  privacy_signal: 'rules',
  expired: 'rules',
};

/** Every step, those that were not come to included. */
export function stepsOf(explanation: Explanation): Step[] {
  const steps = [source, address, location, agent, rules, session, visit, page].map((step) => step(explanation));
  const { reason } = explanation;
  const end = reason === null ? undefined : steps.find(({ name }) => name === (endOf[reason] ?? 'source'));
  if (end && reason !== null) end.ended = [reasonName(reason), reasonHint(reason)].filter(Boolean).join(': ');
  return steps;
}

const step = (name: StepName, found: string | undefined | null, notes: (string | false | null | undefined)[] = []): Step => ({
  name,
  title: t(`explain.step.${name}`),
  ...(found === undefined || found === null ? {} : { found }),
  notes: notes.filter((note): note is string => Boolean(note)),
});

function source({ source: kind, sourceId }: Explanation): Step {
  return step('source', tOr(`explain.source.${kind}`, kind), [sourceId]);
}

function address({ address: found }: Explanation): Step {
  if (!found) return step('address', undefined);
  const { address: text, source: from, isLocal } = found;
  return step('address', text || t('label.none'), [from && origin(from), isLocal && t('explain.address.local')]);
}

function location({ location: found }: Explanation): Step {
  if (!found) return step('location', undefined);
  const { country, region, city, source: from } = found;
  if (!country) return step('location', t('label.unknown'), [t('explain.location.unknown')]);
  return step('location', [city, region, rowText('country', country)].filter(Boolean).join(', '), [from && origin(from)]);
}

function agent({ agent: found }: Explanation): Step {
  if (!found) return step('agent', undefined);
  const { userAgent, source: from, browser, os, device, isBot, rule, botsAreCounted } = found;
  const what = [browser && rowText('browser', browser), os, rowText('device', device)].filter(Boolean).join(' · ');
  return step('agent', isBot ? t('explain.agent.bot') : what || t('label.unknown'), [
    userAgent || t('explain.agent.none'),
    from && origin(from),
    rule && t('explain.agent.rule', { rule }),
    isBot && botsAreCounted && t('explain.agent.counted'),
  ]);
}

function rules({ reason, session: found }: Explanation): Step {
  const ends = reason !== null && endOf[reason] === 'rules';
  return step('rules', found ? t('explain.rules.pass') : ends ? t('explain.rules.match') : undefined);
}

function session({ session: found }: Explanation): Step {
  if (!found) return step('session', undefined);
  return step('session', found.id, [
    t(`explain.session.${found.namedBy}`),
    found.namedBy === 'address_and_user_agent' && t(`explain.session.rotation.${rotation(found.rotation)}`),
  ]);
}

function visit({ visit: found }: Explanation): Step {
  if (!found) return step('visit', undefined);
  return step('visit', t(found.isContinued ? 'explain.visit.continued' : 'explain.visit.new'), [
    t(`explain.visit.${found.reason}`),
    t('explain.visit.began', { time: moment(found.beganAt) }),
    found.id,
  ]);
}

function page({ page: found, storedAt, outcome }: Explanation): Step {
  if (outcome === 'dropped') return step('page', undefined);
  if (!found) return step('page', t('explain.page.other'), [t('explain.page.time', { time: moment(storedAt) })]);
  const { hostname, path, query, referrerDomain, eventName, hasData } = found;
  return step('page', `${hostname ?? ''}${path}${query ? `?${query}` : ''}`, [
    eventName ? t('explain.page.event', { name: eventName }) : t('explain.page.view'),
    referrerDomain && t('explain.page.referrer', { domain: referrerDomain }),
    hasData && t('explain.page.data'),
    t('explain.page.time', { time: moment(storedAt) }),
  ]);
}

const moment = (at: number) => `${formatDay(at, ownZone())}, ${formatClock(at, ownZone())}`;
const rotation = (name: string) => (name === 'day' || name === 'week' ? name : 'month');

/** Where a value was taken from: a field of the request, a header, the connection or the database. */
function origin(from: string): string {
  if (from === 'connection') return t('explain.from.connection');
  if (from === 'database') return t('explain.from.database');
  return from.startsWith('payload.') ? t('explain.from.payload', { name: from }) : t('explain.from.header', { name: from });
}

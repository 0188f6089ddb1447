/** What is known of the visitor's place and device. */
import type { AnswerOf } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import type { Column } from '@/components/table/column';
import { formatDayTime } from '@/format/date';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import classes from './Session.module.css';

type Session = NonNullable<AnswerOf<'/api/websites/{websiteId}/sessions/{sessionId}'>>;
interface Fact {
  name: string;
  value: string;
}
type Labelled = 'country' | 'region' | 'browser' | 'os' | 'device' | 'screen' | 'language';

export function Profile({ session }: { session: Session }) {
  const { zone } = useScope();
  const when = (text: string) => formatDayTime(Date.parse(text), zone);
  const known = (type: Labelled) => (session[type] ? rowText(type, session[type]) : t('label.unknown'));
  const facts: Fact[] = [
    { name: t('session.lastAt'), value: when(session.lastAt) },
    { name: t('session.firstAt'), value: when(session.firstAt) },
    ...(session.distinctId ? [{ name: t('session.distinctId'), value: session.distinctId }] : []),
    { name: t('session.country'), value: known('country') },
    { name: t('session.region'), value: known('region') },
    { name: t('session.city'), value: session.city ?? t('label.unknown') },
    { name: t('session.browser'), value: known('browser') },
    { name: t('session.os'), value: known('os') },
    { name: t('session.device'), value: known('device') },
    { name: t('session.screen'), value: known('screen') },
    { name: t('session.language'), value: known('language') },
    { name: t('session.id'), value: session.id },
  ];
  const columns: Column<Fact>[] = [
    { id: 'property', title: t('session.property'), value: ({ name }) => name },
    { id: 'value', title: t('session.value'), value: ({ value }) => value },
  ];
  return (
    <Panel title={t('session.profile')} id="profile" data={panelData(facts, columns)} padded>
      <dl className={classes.profile}>
        {facts.map(({ name, value }) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

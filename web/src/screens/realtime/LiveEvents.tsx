/** The latest events as they arrive; a row opens the visitor. */
import type { Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { DataTable } from '@/components/table/DataTable';
import type { Column } from '@/components/table/column';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useOpenScreen } from '@/scope/use-open-screen';
import { formatClock } from '@/format/date';

type Live = Schema<'LiveEvent'>;

export function LiveEvents({ events }: { events: Live[] }) {
  const { zone } = useScope();
  const open = useOpenScreen();
  const columns: Column<Live>[] = [
    { id: 'time', title: t('realtime.time'), value: ({ createdAt }) => createdAt, show: ({ createdAt }) => formatClock(Date.parse(createdAt), zone), width: '64px' },
    { id: 'what', title: t('realtime.what'), value: whatHappened, width: 'minmax(110px, 1fr)' },
    { id: 'page', title: t('realtime.page'), value: ({ urlPath }) => urlPath, width: 'minmax(130px, 2fr)' },
    { id: 'country', title: t('realtime.country'), value: ({ country }) => (country ? rowText('country', country) : t('label.unknown')), width: 'minmax(110px, 1fr)', minor: true },
    { id: 'client', title: t('realtime.client'), value: clientOf, width: 'minmax(140px, 1.2fr)', minor: true },
  ];
  return (
    <Panel title={t('realtime.live')} id="live" definition="events" data={panelData(events, columns)} padded>
      <DataTable title={t('realtime.live')} rows={events} columns={columns} search height={360} onRow={({ sessionId }) => open(`sessions/${sessionId}`)} />
    </Panel>
  );
}

function whatHappened({ __type, eventName }: Live): string {
  return __type === 'event' ? (eventName ?? t('label.none')) : t(`realtime.kind.${__type}`);
}

function clientOf({ browser, os }: Live): string {
  return [browser && rowText('browser', browser), os].filter(Boolean).join(' · ') || t('label.unknown');
}

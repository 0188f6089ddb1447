/** One event: where and when, the properties it was sent with, and the way to its visitor. */
import { Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ask, type Schema } from '@/api/ask';
import { ScreenLink } from '@/components/ScreenLink';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatDayTime } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import classes from './Events.module.css';

interface Props {
  eventId: string;
  /** As the list has it; undefined where the page of the list is another one by now. */
  event: Schema<'ListedEvent'> | undefined;
  onClose: () => void;
}

type Property = Schema<'PropertyOfEvent'>;

export function EventDialog({ eventId, event, onClose }: Props) {
  const { websiteId, zone } = useScope();
  const { data, error, refetch } = useQuery(ask('/api/websites/{websiteId}/event-data/{eventId}', { websiteId, eventId }));
  const columns: Column<Property>[] = [
    { id: 'property', title: t('events.property'), value: ({ dataKey }) => dataKey, width: 'minmax(90px, 1fr)' },
    { id: 'value', title: t('events.value'), value: (row) => row.stringValue ?? row.numberValue ?? row.dateValue, width: 'minmax(110px, 2fr)' },
  ];
  const name = event?.eventName ?? data?.[0]?.eventName;
  const at = event?.createdAt ?? data?.[0]?.createdAt;

  return (
    <Modal opened onClose={onClose} size="lg" title={name || t('events.pageView')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <dl className={classes.facts}>
        {at && <Fact name={t('events.time')} value={formatDayTime(Date.parse(at), zone)} />}
        {event && <Fact name={t('events.page')} value={`${event.hostname ?? ''}${event.urlPath}${event.urlQuery ? `?${event.urlQuery}` : ''}`} />}
        {event?.pageTitle && <Fact name={t('events.pageTitle')} value={event.pageTitle} />}
        {event?.referrerDomain && <Fact name={t('events.referrer')} value={`${event.referrerDomain}${event.referrerPath ?? ''}`} />}
      </dl>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : data ? (
        <DataTable title={t('events.properties')} rows={data} columns={columns} height={320} empty={t('events.noData')} />
      ) : (
        <Skeleton height={120} aria-label={t('app.loading')} />
      )}
      {event && (
        <p className={classes.sessionLink}>
          <ScreenLink screen={`sessions/${event.sessionId}`}>{t('events.visitor')}</ScreenLink>
        </p>
      )}
    </Modal>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

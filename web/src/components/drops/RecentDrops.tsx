/** The latest that was not counted, one by one. */
import { useMemo } from 'react';
import type { Schema } from '@/api/ask';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatClock, formatDay } from '@/format/date';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { ownZone } from '@/time/own-zone';
import { reasonName } from './drop-reasons';

type Row = Schema<'RecentDrop'>;

export function RecentDrops({ title, drops }: { title: string; drops: Row[] }) {
  const columns = useMemo((): Column<Row>[] => {
    const zone = ownZone();
    const when = ({ createdAt }: Row) => `${formatDay(createdAt, zone)}, ${formatClock(createdAt, zone)}`;
    return [
      { id: 'time', title: t('drops.time'), value: ({ createdAt }) => createdAt, show: when, width: '160px', minor: true },
      { id: 'reason', title: t('drops.reason'), value: ({ reason }) => reasonName(reason), width: 'minmax(120px, 1fr)' },
      { id: 'page', title: t('drops.page'), value: ({ hostname, path }) => `${hostname}${path}`, width: 'minmax(110px, 2fr)' },
      { id: 'country', title: t('metric.country'), value: ({ country }) => (country ? rowText('country', country) : ''), width: 'minmax(90px, 0.8fr)', minor: true },
      {
        id: 'browser',
        title: t('metric.browser'),
        value: ({ browser, os }) => [browser && rowText('browser', browser), os].filter(Boolean).join(' · '),
        width: 'minmax(110px, 1fr)',
        minor: true,
      },
    ];
  }, []);
  return <DataTable title={title} rows={drops} columns={columns} height={340} search={drops.length > 8} />;
}

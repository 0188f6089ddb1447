/** What was not counted over all websites: by reason, by website, and the latest that belongs to no website. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { ask, type Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatCount } from '@/format/number';
import { t } from '@/messages/message';
import { reasonName } from './drop-reasons';
import classes from './Drops.module.css';
import { ReasonList } from './ReasonList';
import { RecentDrops } from './RecentDrops';
import { WebsiteName } from './WebsiteName';

type ByWebsite = Schema<'kokumi.api.drops.WebsiteCount'>;
type ByReason = Schema<'ReasonCount'>;

export function AllDrops({ tools }: { tools: ReactNode }) {
  const { data, error, refetch } = useQuery(ask('/api/admin/drops', {}, { limit: 100 }));
  const columns = useMemo((): Column<ByWebsite>[] => [
    { id: 'website', title: t('drops.website'), value: ({ websiteId }) => websiteId, show: ({ websiteId }) => <WebsiteName id={websiteId} />, sortable: false, width: 'minmax(100px, 2fr)' },
    { id: 'reason', title: t('drops.reason'), value: ({ reason }) => reasonName(reason), width: 'minmax(110px, 1.4fr)' },
    { id: 'count', title: t('drops.count'), value: ({ count }) => count, show: ({ count }) => formatCount(count), numeric: true, width: 'minmax(60px, 0.5fr)' },
  ], []);
  const taken = data && panelData<ByReason>(data.reasons, [
    { id: 'reason', title: t('drops.reason'), value: ({ reason }) => reasonName(reason) },
    { id: 'count', title: t('drops.count'), value: ({ count }) => count, numeric: true },
  ]);

  return (
    <Panel title={t('drops.title')} id="drops" padded tools={tools} data={taken}>
      {error && !data && <ErrorState compact error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={200} />}
      {data?.total === 0 && <EmptyState icon={<IconShieldCheck size={30} stroke={1.5} />} title={t('drops.none')} hint={t('drops.none.hint')} />}
      {data && data.total > 0 && (
        <>
          <p className={classes.note}>{t('drops.total', { count: data.total })}</p>
          <ReasonList reasons={data.reasons} />
          {data.websites.length > 0 && (
            <>
              <h3 className={classes.part}>{t('drops.byWebsite')}</h3>
              <DataTable title={t('drops.byWebsite')} rows={data.websites} columns={columns} height={340} />
            </>
          )}
          {data.recent.length > 0 && (
            <>
              <h3 className={classes.part}>{t('drops.nowhere')}</h3>
              <RecentDrops title={t('drops.nowhere')} drops={data.recent} />
            </>
          )}
        </>
      )}
    </Panel>
  );
}

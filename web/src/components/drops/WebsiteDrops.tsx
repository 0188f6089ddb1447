/** What was sent for one website and not counted: by reason, and the latest. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import { ask, type Schema } from '@/api/ask';
import { LinkButton } from '@/components/LinkButton';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { reasonName } from './drop-reasons';
import classes from './Drops.module.css';
import { countsOfLastDays } from './last-days';
import { ReasonList } from './ReasonList';
import { RecentDrops } from './RecentDrops';

type ByDay = Schema<'DayCount'>;

export function WebsiteDrops({ websiteId }: { websiteId: string }) {
  const { data, error, refetch } = useQuery(ask('/api/websites/{websiteId}/drops', { websiteId }, { limit: 100 }));
  const taken = data && panelData<ByDay>(data.days, [
    { id: 'day', title: t('drops.day'), value: ({ day }) => day },
    { id: 'reason', title: t('drops.reason'), value: ({ reason }) => reasonName(reason) },
    { id: 'count', title: t('drops.count'), value: ({ count }) => count, numeric: true },
  ]);
  return (
    <Panel
      title={t('drops.title')}
      id="drops"
      padded
      data={taken}
      tools={
        <LinkButton size="xs" variant="default" to="/explain" search={{ website: websiteId }}>
          {t('drops.explain')}
        </LinkButton>
      }
    >
      {error && !data && <ErrorState compact error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={120} />}
      {data?.total === 0 && <EmptyState icon={<IconShieldCheck size={30} stroke={1.5} />} title={t('drops.none')} hint={t('drops.none.hint')} />}
      {data && data.total > 0 && (
        <>
          <p className={classes.note}>{t('drops.total', { count: data.total })}</p>
          <ReasonList reasons={data.reasons} lately={countsOfLastDays(data.days, Date.now())} />
          {data.recent.length > 0 && (
            <>
              <h3 className={classes.part}>{t('drops.recent')}</h3>
              <RecentDrops title={t('drops.recent')} drops={data.recent} />
            </>
          )}
        </>
      )}
    </Panel>
  );
}

/** How the server stands: version and storage, work in the background, what was not counted, and why something is. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/ask';
import { LinkButton } from '@/components/LinkButton';
import { Panel } from '@/components/Panel';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import classes from './Admin.module.css';
import { JobTable } from './JobTable';
import { ServerDrops } from './ServerDrops';
import { SystemFacts } from './SystemFacts';

export function SystemTab() {
  const { data, error, refetch } = useQuery({ ...ask('/api/admin/system', {}), refetchInterval: 15_000, staleTime: 5_000 });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} radius={10} />;
  return (
    <div className={classes.stack}>
      <Panel title={t('admin.system.server')}>
        <SystemFacts system={data} />
      </Panel>
      <Panel title={t('admin.jobs')} padded>
        <JobTable jobs={data.jobs} />
      </Panel>
      <ServerDrops
        tools={
          <LinkButton size="xs" variant="default" to="/explain">
            {t('admin.explain')}
          </LinkButton>
        }
      />
    </div>
  );
}

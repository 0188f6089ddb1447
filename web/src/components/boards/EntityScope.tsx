/** Gives a panel the scope of what it is about, within the period of the board. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { ApiError } from '@/api/client';
import { dataRangeQuery } from '@/api/queries';
import type { Website } from '@/api/types';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { ScopeContext, useScope, useScopeOfAddress } from '@/scope/scope';
import { type Entity, entityQuery } from './entity';

interface Props {
  entity: Entity;
  title: string;
  tools: ReactNode;
  children: ReactNode;
}

export function EntityScope({ entity, title, tools, children }: Props) {
  const { data, error, refetch } = useQuery(entityQuery(entity));
  if (data) return <Scoped website={data}>{children}</Scoped>;
  const gone = data === null || (error instanceof ApiError && [400, 401, 403, 404].includes(error.status));
  return (
    <Panel title={title} tools={tools}>
      {gone && <EmptyState title={t('boards.panel.gone')} hint={t('boards.panel.gone.hint')} />}
      {!gone && error && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!gone && !error && <Skeleton height={90} aria-label={t('app.loading')} />}
    </Panel>
  );
}

function Scoped({ website, children }: { website: Website; children: ReactNode }) {
  const { asOf, renew } = useScope();
  const { data } = useQuery(dataRangeQuery(website.id));
  const span = useMemo(
    // All the time of what has no events yet is today: its panels are empty, not waiting.
    () => data && { start: data.startDate ? Date.parse(data.startDate) : asOf, end: data.endDate ? Date.parse(data.endDate) : asOf },
    [data, asOf],
  );
  const scope = useScopeOfAddress({ website, asOf, renew, span });
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

/** Every saved funnel with its numbers. */
import { useQuery } from '@tanstack/react-query';
import { IconFilter } from '@tabler/icons-react';
import { lazy } from 'react';
import { ask, keyOfPath, tell } from '@/api/ask';
import { SavedList } from '@/components/saved/SavedList';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { funnelOf } from './funnel';
import { FunnelPanel } from './FunnelPanel';

const FunnelDialog = lazy(() => import('./FunnelDialog').then((module) => ({ default: module.FunnelDialog })));
const path = '/api/websites/{websiteId}/funnels';

export function FunnelList() {
  const { websiteId } = useScope();
  const { data, error, refetch } = useQuery(ask(path, { websiteId }, { pageSize: 200 }));
  return (
    <SavedList
      items={data?.data.map(funnelOf)}
      error={error}
      onRetry={() => void refetch()}
      queryKey={keyOfPath(path, { websiteId })}
      remove={({ id }) => tell('delete', '/api/websites/{websiteId}/funnels/{funnelId}', { websiteId, funnelId: id })}
      restore={({ name, description, definition }) => tell('post', path, { websiteId }, { name, description, parameters: definition })}
      texts={{ add: t('funnels.add'), empty: t('funnels.empty'), hint: t('funnels.empty.hint') }}
      icon={<IconFilter size={28} />}
      wide
      panel={(funnel, acts) => <FunnelPanel key={funnel.id} funnel={funnel} {...acts} />}
      dialog={(funnel, acts) => <FunnelDialog key={funnel?.id ?? 'new'} funnel={funnel} {...acts} />}
    />
  );
}

/** Saved funnels: how many visitors went from step to step, and where they left. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { FunnelList } from './FunnelList';

export function FunnelsScreen() {
  return (
    <WebsiteScreen title={t('funnels.title')} lead={t('funnels.lead')}>
      <FunnelList />
    </WebsiteScreen>
  );
}

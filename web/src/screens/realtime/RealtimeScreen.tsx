/** What happens on a website now. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { Realtime } from './Realtime';

export function RealtimeScreen() {
  return (
    <WebsiteScreen title={t('realtime.title')} lead={t('realtime.lead')} bar={{ period: false }}>
      <Realtime />
    </WebsiteScreen>
  );
}

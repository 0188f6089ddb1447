/** How fast pages were for visitors. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { Performance } from './Performance';

export function PerformanceScreen() {
  return (
    <WebsiteScreen title={t('performance.title')} lead={t('performance.lead')} bar={{ compare: false }}>
      <Performance />
    </WebsiteScreen>
  );
}

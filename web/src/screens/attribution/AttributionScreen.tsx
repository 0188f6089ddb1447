/** Where those who reached a page or did something came from. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { Attribution } from './Attribution';

export function AttributionScreen() {
  return (
    <WebsiteScreen title={t('attribution.title')} lead={t('attribution.lead')} bar={{ compare: false }}>
      <Attribution />
    </WebsiteScreen>
  );
}

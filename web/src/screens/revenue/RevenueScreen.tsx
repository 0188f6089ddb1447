/** What visitors paid, in one currency: figures, over time, and where the buyers came from. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { Revenue } from './Revenue';

export function RevenueScreen() {
  return (
    <WebsiteScreen title={t('revenue.title')} lead={t('revenue.lead')}>
      <Revenue />
    </WebsiteScreen>
  );
}

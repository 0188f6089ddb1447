/** The numbers by several fields at once. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { Breakdown } from './Breakdown';

export function BreakdownScreen() {
  return (
    <WebsiteScreen title={t('breakdown.title')} lead={t('breakdown.lead')}>
      <Breakdown />
    </WebsiteScreen>
  );
}

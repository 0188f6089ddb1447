/** Two periods side by side. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { Comparison } from './Comparison';

export function CompareScreen() {
  return (
    <WebsiteScreen title={t('compare.title')} lead={t('compare.lead')} bar={{ compare: true }}>
      <Comparison />
    </WebsiteScreen>
  );
}

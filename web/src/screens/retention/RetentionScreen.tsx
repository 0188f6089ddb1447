/** How many of the visitors of a day come back on later days. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { RetentionTable } from './RetentionTable';

export function RetentionScreen() {
  return (
    <WebsiteScreen title={t('retention.title')} lead={t('retention.lead')}>
      <RetentionTable />
    </WebsiteScreen>
  );
}

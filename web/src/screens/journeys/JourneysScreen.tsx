/** Through which pages and events visits go. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { Journeys } from './Journeys';

export function JourneysScreen() {
  return (
    <WebsiteScreen title={t('journeys.title')} lead={t('journeys.lead')}>
      <Journeys />
    </WebsiteScreen>
  );
}

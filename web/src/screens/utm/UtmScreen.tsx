/** Which campaign links brought page views, by each of the five parameters. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { Utm } from './Utm';

export function UtmScreen() {
  return (
    <WebsiteScreen title={t('utm.title')} lead={t('utm.lead')} bar={{ compare: false }}>
      <Utm />
    </WebsiteScreen>
  );
}

/** One visitor. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { SessionContent } from './SessionContent';

export function SessionScreen() {
  return (
    <WebsiteScreen title={t('session.title')} lead={t('session.lead')} bar={{ filters: false }}>
      <SessionContent />
    </WebsiteScreen>
  );
}

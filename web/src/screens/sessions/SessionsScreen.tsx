/** The visitors of a period. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { SessionFigures } from './SessionFigures';
import { SessionList } from './SessionList';
import { WeeklyHours } from './WeeklyHours';

export function SessionsScreen() {
  return (
    <WebsiteScreen title={t('sessions.title')} lead={t('sessions.lead')}>
      <SessionFigures />
      <SessionList />
      <WeeklyHours />
    </WebsiteScreen>
  );
}

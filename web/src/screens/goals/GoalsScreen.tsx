/** Saved goals: how many visitors reached a page or did something. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { GoalList } from './GoalList';

export function GoalsScreen() {
  return (
    <WebsiteScreen title={t('goals.title')} lead={t('goals.lead')} bar={{ compare: true }}>
      <GoalList />
    </WebsiteScreen>
  );
}

/** Visitors who did something within a time, kept under a name. */
import { SavedFilterList } from '@/components/segments/SavedFilterList';
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';

export function CohortsScreen() {
  return (
    <WebsiteScreen title={t('cohorts.title')} lead={t('cohorts.lead')} bar={{ filters: false }}>
      <SavedFilterList kind="cohort" />
    </WebsiteScreen>
  );
}

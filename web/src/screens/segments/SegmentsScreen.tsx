/** Saved filters. */
import { SavedFilterList } from '@/components/segments/SavedFilterList';
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';

export function SegmentsScreen() {
  return (
    <WebsiteScreen title={t('segments.title')} lead={t('segments.lead')} bar={{ filters: false }}>
      <SavedFilterList kind="segment" />
    </WebsiteScreen>
  );
}

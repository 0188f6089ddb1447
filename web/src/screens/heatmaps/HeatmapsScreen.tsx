/** Where pages were clicked, and how far they were read. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { Heatmaps } from './Heatmaps';

export function HeatmapsScreen() {
  return (
    <WebsiteScreen title={t('heatmaps.title')} lead={t('heatmaps.lead')} bar={{ compare: false }}>
      <Heatmaps />
    </WebsiteScreen>
  );
}

/** A website at a glance: key figures, traffic over time, and where, what and how in six lists. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { OverviewContent } from './OverviewContent';

export function OverviewScreen() {
  return (
    <WebsiteScreen bar={{ compare: true }}>
      <OverviewContent />
    </WebsiteScreen>
  );
}

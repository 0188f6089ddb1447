/** What visitors did: custom events over time, their properties, and each event. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { EventFigures } from './EventFigures';
import { EventList } from './EventList';
import { EventProperties } from './EventProperties';
import { EventSeries } from './EventSeries';

export function EventsScreen() {
  return (
    <WebsiteScreen title={t('events.title')} lead={t('events.lead')} bar={{ compare: true }}>
      <EventFigures />
      <EventSeries />
      <EventProperties />
      <EventList />
    </WebsiteScreen>
  );
}

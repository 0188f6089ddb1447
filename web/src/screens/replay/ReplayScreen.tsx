/** One recorded visit, to be played. */
import { useParams } from '@tanstack/react-router';
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { Replay } from './Replay';

export function ReplayScreen() {
  const { replayId = '' } = useParams({ strict: false }) as { replayId?: string };
  return (
    <WebsiteScreen title={t('replay.title')} bar={false} needsEvents={false}>
      <Replay key={replayId} replayId={replayId} />
    </WebsiteScreen>
  );
}

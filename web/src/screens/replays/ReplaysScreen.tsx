/** Recorded visits: the latest of the period, and those that were saved. */
import { WebsiteScreen } from '@/components/website/WebsiteScreen';
import { t } from '@/messages/message';
import { useParam } from '@/scope/use-param';
import { Replays } from './Replays';

export function ReplaysScreen() {
  const [tab, setTab] = useParam('tab', 'all');
  const saved = tab === 'saved';
  return (
    <WebsiteScreen title={t('replays.title')} lead={t('replays.lead')} bar={saved ? false : { compare: false }}>
      <Replays saved={saved} onTab={setTab} />
    </WebsiteScreen>
  );
}

/** A recording with its controls, its steps and what is known of the visit. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlayerPlay } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { ask } from '@/api/ask';
import { exists, websiteScreens } from '@/app/screens';
import { LinkButton } from '@/components/LinkButton';
import { ScreenLink } from '@/components/ScreenLink';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { formatDuration } from '@/format/duration';
import { t } from '@/messages/message';
import { formatMoment } from '@/format/date';
import { useScope } from '@/scope/scope';
import classes from './Replay.module.css';
import { playable, type Recorded } from './recording';
import { SaveReplay } from './SaveReplay';

const Player = lazy(() => import('./Player').then((module) => ({ default: module.Player })));

/** Whether there is a screen of one visitor to lead to. */
const visitorShown = websiteScreens.some((screen) => screen.folder === 'session' && exists(screen));

export function Replay({ replayId }: { replayId: string }) {
  const { websiteId, zone } = useScope();
  const { data, error, refetch } = useQuery(ask('/api/websites/{websiteId}/replays/{replayId}', { websiteId, replayId }));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={520} radius={10} aria-label={t('app.loading')} />;
  const events = data.events as Recorded[];
  const back = <LinkButton to={`/websites/${websiteId}/replays`}>{t('replay.back')}</LinkButton>;
  if (!data.startedAt || !playable(events)) {
    const kind = data.startedAt ? 'incomplete' : 'missing';
    return (
      <EmptyState icon={<IconPlayerPlay size={34} stroke={1.5} />} title={t(`replay.${kind}`)} hint={t(`replay.${kind}.hint`)}>
        {back}
      </EmptyState>
    );
  }
  const [first, last] = [events[0], events.at(-1)];
  const started = formatMoment(Date.parse(data.startedAt), zone);
  return (
    <>
      <div className={classes.about}>
        <span>{t('replay.about', { when: started, duration: formatDuration(((last?.timestamp ?? 0) - (first?.timestamp ?? 0)) / 1000) })}</span>
        {data.sessionId && visitorShown && <ScreenLink screen={`sessions/${data.sessionId}`}>{t('replay.session')}</ScreenLink>}
        <ScreenLink screen="replays">{t('replay.back')}</ScreenLink>
        <SaveReplay replayId={replayId} suggested={started} />
      </div>
      <Suspense fallback={<Skeleton height={520} radius={10} />}>
        <Player events={events} />
      </Suspense>
    </>
  );
}

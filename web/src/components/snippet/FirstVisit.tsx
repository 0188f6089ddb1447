/** Watches for the first event of a website: waits with a pulse, turns green when it has arrived. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useEffect } from 'react';
import { dataRangeQuery, websiteKey } from '@/api/queries';
import { t } from '@/messages/message';
import classes from './FirstVisit.module.css';

const pollEvery = 3_000;

export function FirstVisit({ websiteId }: { websiteId: string }) {
  const queryClient = useQueryClient();
  const { data, isError } = useQuery({
    ...dataRangeQuery(websiteId),
    refetchInterval: (query) => (query.state.data?.startDate ? false : pollEvery),
    staleTime: 0,
  });
  const arrived = Boolean(data?.startDate);

  useEffect(() => {
    // Answers about the website from before its first visit are of no use any more.
    if (arrived) {
      void queryClient.invalidateQueries({
        queryKey: websiteKey(websiteId),
        predicate: ({ queryKey }) => queryKey[2] !== 'data-range',
      });
    }
  }, [arrived, queryClient, websiteId]);

  return (
    <div className={classes.box} data-arrived={arrived || undefined} role="status">
      {arrived ? (
        <IconCircleCheckFilled size={20} className={classes.done} aria-hidden />
      ) : (
        <span className={classes.pulse} aria-hidden />
      )}
      <div>
        <p className={classes.title}>{arrived ? t('waiting.arrived') : t('waiting.waiting')}</p>
        {!arrived && <p className={classes.hint}>{isError ? t('waiting.failed') : t('waiting.hint')}</p>}
      </div>
    </div>
  );
}

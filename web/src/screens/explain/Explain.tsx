/** The request, its explanation, and the address of the page that holds both. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconZoomQuestion } from '@tabler/icons-react';
import { useMemo } from 'react';
import { tell } from '@/api/ask';
import { ApiError } from '@/api/client';
import { AccountScreen } from '@/components/AccountScreen';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { Decisions } from './Decisions';
import classes from './Explain.module.css';
import { type Asked, askedNames, nothingAsked, questionOf } from './question';
import { QuestionForm } from './QuestionForm';

export function Explain() {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = useMemo(
    () => Object.fromEntries(askedNames.map((name) => [name, search[name] ?? nothingAsked[name]])) as unknown as Asked,
    [search],
  );
  const question = asked.page || asked.request ? questionOf(asked) : null;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['explain', question],
    queryFn: () => tell('post', '/api/explain', {}, question as NonNullable<typeof question>),
    enabled: question !== null,
    retry: false,
    staleTime: 0,
  });
  const show = (next: Asked) => {
    const given = Object.fromEntries(askedNames.map((name) => [name, next[name] || undefined]));
    void navigate({ to: '.', search: given, resetScroll: false });
    // The same request again: rules and settings may have changed meanwhile.
    if (askedNames.every((name) => next[name] === asked[name])) void refetch();
  };

  return (
    <AccountScreen title={t('explain.title')} lead={t('explain.lead')}>
      <div className={classes.columns}>
        <Panel title={t('explain.request')} padded>
          <QuestionForm key={JSON.stringify(asked)} asked={asked} asking={isFetching} onAsk={show} />
        </Panel>
        <Panel title={t('explain.decisions')} padded>
          {data && <Decisions explanation={data} />}
          {!data && isFetching && <Skeleton height={320} />}
          {!data && !isFetching && error && <Refused error={error} onRetry={() => void refetch()} />}
          {!question && <EmptyState icon={<IconZoomQuestion size={34} stroke={1.5} />} title={t('explain.none')} hint={t('explain.none.hint')} />}
        </Panel>
      </div>
    </AccountScreen>
  );
}

/** The API's words where the request itself is wrong: that is an explanation too. */
function Refused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (!(error instanceof ApiError)) return <ErrorState compact error={error} onRetry={onRetry} />;
  if (error.status === 400) return <EmptyState title={t('explain.unreadable')} hint={error.message} />;
  if (error.status === 401 || error.status === 404) return <EmptyState title={t('website.missing.title')} hint={t('website.missing.hint')} />;
  return <ErrorState compact error={error} onRetry={onRetry} />;
}

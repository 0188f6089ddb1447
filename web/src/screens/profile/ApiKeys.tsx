/** The keys with which one's programs sign in: each by how it begins, what it may do, and until when. */
import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { ask, keyOfPath, type Schema, tell } from '@/api/ask';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { CopyText } from '@/components/snippet/CopyText';
import { ErrorState } from '@/components/states/ErrorState';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { ownZone } from '@/time/own-zone';
import classes from './Profile.module.css';

const KeyDialog = lazy(() => import('./KeyDialog').then((module) => ({ default: module.KeyDialog })));

type ApiKey = Schema<'ApiKey'>;

export function ApiKeys() {
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery(ask('/api/me/api-keys', {}));
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Schema<'NewApiKey'>>();
  const [ended, setEnded] = useState<ApiKey>();
  const [problem, setProblem] = useState<string | null>(null);
  const renew = () => queryClient.invalidateQueries({ queryKey: keyOfPath('/api/me/api-keys', {}) });

  const end = async ({ id, name }: ApiKey) => {
    try {
      await tell('delete', '/api/me/api-keys/{keyId}', { keyId: id });
      setEnded(undefined);
      if (made?.id === id) setMade(undefined);
      notify(t('profile.keys.ended', { name }));
      await renew();
    } catch (cause) {
      setProblem(formProblem(cause));
    }
  };

  if (error && !data) return <ErrorState compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={80} />;
  return (
    <div className={classes.keys}>
      <p className={classes.lead}>{t('profile.keys.lead')}</p>
      {made && (
        <div className={classes.made} role="status">
          <p className={classes.lead}>{t('profile.keys.made', { name: made.name })}</p>
          <CopyText label={t('profile.keys.key')} text={made.key} />
        </div>
      )}
      {data.length > 0 && (
        <ul className={classes.list}>
          {data.map((key) => (
            <li key={key.id} className={classes.item}>
              <div className={classes.words}>
                <span>
                  <strong>{key.name}</strong> <code>{key.keyPrefix}…</code>
                </span>
                <span className={classes.facts}>{factsOf(key).join(' · ')}</span>
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('profile.keys.end', { name: key.name })}
                onClick={() => {
                  setProblem(null);
                  setEnded(key);
                }}
              >
                <IconTrash size={16} stroke={1.7} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
        {t('profile.keys.add')}
      </Button>
      <Suspense fallback={null}>
        {adding && (
          <KeyDialog
            onClose={() => setAdding(false)}
            onMade={(key) => {
              setMade(key);
              setAdding(false);
              void renew();
            }}
          />
        )}
      </Suspense>
      {ended && (
        <ConfirmByTyping
          title={t('profile.keys.end.title', { name: ended.name })}
          lead={t('profile.keys.end.lead')}
          word={ended.name}
          action={t('profile.keys.end.confirm')}
          problem={problem}
          busy={false}
          onConfirm={() => void end(ended)}
          onClose={() => setEnded(undefined)}
        />
      )}
    </div>
  );
}

function factsOf({ scope, websiteId, createdAt, lastUsedAt, expiresAt }: ApiKey): string[] {
  const day = (text: string) => formatDay(Date.parse(text), ownZone());
  return [
    t(scope === 'read' ? 'profile.keys.scope.read' : 'profile.keys.scope.write'),
    ...(websiteId ? [t('profile.keys.oneWebsite')] : []),
    t('profile.keys.since', { day: day(createdAt) }),
    lastUsedAt ? t('profile.keys.used', { day: day(lastUsedAt) }) : t('profile.keys.unused'),
    ...(expiresAt ? [t('profile.keys.until', { day: day(expiresAt) })] : []),
  ];
}

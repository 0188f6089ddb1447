/** Gives the website to a team, or takes it from a team to oneself. */
import { Button, Select, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, tell } from '@/api/ask';
import { userQuery, websiteKey, websitesKey } from '@/api/queries';
import type { Website } from '@/api/types';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { notify } from '@/components/notice/notices';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { changeProblem } from '../change-problem';
import classes from './Transfer.module.css';

const givers = ['team-owner', 'team-manager', 'team-member'];

export function TransferPanel({ website }: { website: Website }) {
  const queryClient = useQueryClient();
  const { data: me } = useQuery(userQuery());
  const { data: teams, error, refetch } = useQuery(ask('/api/me/teams', {}, { pageSize: 200 }));
  const [target, setTarget] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const ofTeam = website.teamId !== null;
  const team = teams?.data.find(({ id }) => id === (ofTeam ? website.teamId : target));
  const transfer = useMutation({
    mutationFn: () => tell('post', '/api/websites/{websiteId}/transfer', { websiteId: website.id }, ofTeam ? { userId: me?.id ?? null, teamId: null } : { userId: null, teamId: target }),
    onSuccess: async () => {
      setAsked(false);
      setTarget(null);
      notify(t('transfer.done', { name: website.name }));
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: websiteKey(website.id) }),
        queryClient.invalidateQueries({ queryKey: websitesKey }),
        queryClient.invalidateQueries({ queryKey: ['api'] }),
      ]);
    },
  });

  if (error && !teams) return <ErrorState compact error={error} onRetry={() => void refetch()} />;
  if (!teams || !me) return <Skeleton height={90} />;
  // Whoever may only view in a team cannot put anything into it.
  const choices = teams.data.filter(({ members }) => givers.includes(members.find(({ userId }) => userId === me.id)?.role ?? ''));
  const mine = website.userId === me.id;
  if (!ofTeam && !mine) return <p className={classes.hint}>{t('transfer.notYours')}</p>;
  if (ofTeam && !team) return <p className={classes.hint}>{t('transfer.notYours')}</p>;
  return (
    <div className={classes.box}>
      <p className={classes.hint}>{ofTeam ? t('transfer.ofTeam', { team: team?.name ?? '' }) : t('transfer.lead')}</p>
      {!ofTeam && choices.length === 0 && <p className={classes.hint}>{t('transfer.noTeam')}</p>}
      {!ofTeam && choices.length > 0 && (
        <Select
          label={t('transfer.team')}
          placeholder={t('transfer.team.choose')}
          searchable={choices.length > 8}
          data={choices.map(({ id, name }) => ({ value: id, label: name }))}
          value={target}
          onChange={setTarget}
        />
      )}
      {(ofTeam || choices.length > 0) && (
        <Button
          className={classes.button}
          variant="default"
          disabled={!ofTeam && target === null}
          onClick={() => {
            transfer.reset();
            setAsked(true);
          }}
        >
          {ofTeam ? t('transfer.take') : t('transfer.give')}
        </Button>
      )}
      {asked && (
        <ConfirmByTyping
          title={ofTeam ? t('transfer.take.title', { name: website.name }) : t('transfer.give.title', { name: website.name, team: team?.name ?? '' })}
          lead={ofTeam ? t('transfer.take.lead') : t('transfer.give.lead')}
          word={website.name}
          action={ofTeam ? t('transfer.take') : t('transfer.confirm')}
          problem={transfer.error && changeProblem(transfer.error)}
          busy={transfer.isPending}
          onConfirm={() => transfer.mutate()}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}

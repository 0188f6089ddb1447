/** Puts a recording into the list of saved ones under a name, or takes it out again. */
import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { ask, tell } from '@/api/ask';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import classes from './Replay.module.css';

const path = '/api/websites/{websiteId}/replays/saved/{replayId}';

interface Props {
  replayId: string;
  /** The name that is offered. */
  suggested: string;
}

export function SaveReplay({ replayId, suggested }: Props) {
  const { websiteId } = useScope();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [name, setName] = useState(suggested);
  const { data } = useQuery(ask(path, { websiteId, replayId }));
  const change = useMutation({
    mutationFn: (isSaved: boolean) => tell('post', path, { websiteId, replayId }, { isSaved, name: isSaved ? name.trim() : '' }),
    onSuccess: async (_, isSaved) => {
      setAsked(false);
      if (isSaved) notify(t('replay.saved'));
      else notify(t('replay.forgotten'), { undo: () => change.mutate(true) });
      await queryClient.invalidateQueries({ queryKey: ['website', websiteId] });
    },
    onError: (error) => !asked && notify(formProblem(error), { bad: true }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(true);
  };
  if (!data) return null;
  return (
    <>
      <Button
        size="xs"
        variant={data.isSaved ? 'light' : 'default'}
        leftSection={data.isSaved ? <IconBookmarkFilled size={14} /> : <IconBookmark size={14} />}
        loading={change.isPending && !asked}
        onClick={() => (data.isSaved ? change.mutate(false) : setAsked(true))}
      >
        {t(data.isSaved ? 'replay.forget' : 'replay.save')}
      </Button>
      {asked && (
        <Modal opened onClose={() => setAsked(false)} title={t('replay.save.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
          <form onSubmit={submit} className={classes.form}>
            <TextInput
              label={t('saved.name')}
              value={name}
              maxLength={100}
              data-autofocus
              error={change.error && formProblem(change.error)}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={change.isPending}>
              {t('replay.save')}
            </Button>
          </form>
        </Modal>
      )}
    </>
  );
}

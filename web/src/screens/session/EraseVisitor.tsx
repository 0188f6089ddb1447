/** Erases the visitor for good, once a word has been typed. */
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tell } from '@/api/ask';
import { websiteKey } from '@/api/queries';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { notify } from '@/components/notice/notices';
import { describeError } from '@/components/states/describe-error';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useOpenScreen } from '@/scope/use-open-screen';

export function EraseVisitor({ sessionId }: { sessionId: string }) {
  const { websiteId } = useScope();
  const open = useOpenScreen();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const erase = useMutation({
    mutationFn: () => tell('delete', '/api/websites/{websiteId}/sessions/{sessionId}', { websiteId, sessionId }),
    onSuccess: () => {
      notify(t('session.erase.done'));
      open('sessions');
      void client.invalidateQueries({ queryKey: websiteKey(websiteId) });
    },
  });
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconTrash size={14} stroke={1.7} />} onClick={() => setAsking(true)}>
        {t('session.erase')}
      </Button>
      {asking && (
        <ConfirmByTyping
          title={t('session.erase.title')}
          lead={t('session.erase.lead')}
          word={t('session.erase.word')}
          action={t('session.erase')}
          problem={erase.error ? describeError(erase.error).hint : null}
          busy={erase.isPending}
          onConfirm={() => erase.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

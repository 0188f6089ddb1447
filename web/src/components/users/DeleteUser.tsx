/** Deletes a user with everything that is theirs, once the name has been typed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOfPath, tell } from '@/api/ask';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';

interface Props {
  user: { id: string; username: string };
  onDeleted?: () => void;
  onClose: () => void;
}

export function DeleteUser({ user: { id, username: name }, onDeleted, onClose }: Props) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => tell('delete', '/api/users/{userId}', { userId: id }),
    onSuccess: async () => {
      notify(t('admin.user.deleted', { name }));
      onClose();
      onDeleted?.();
      await Promise.all(
        [keyOfPath('/api/admin/users', {}), keyOfPath('/api/admin/websites', {}), keyOfPath('/api/admin/teams', {})].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
    },
  });
  return (
    <ConfirmByTyping
      title={t('admin.user.delete.title', { name })}
      lead={t('admin.user.delete.lead')}
      word={name}
      action={t('admin.user.delete')}
      problem={remove.error && formProblem(remove.error)}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}

/** Deletes a link or pixel with everything counted, once its name has been typed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmByTyping } from '@/components/confirm/ConfirmByTyping';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import { type Address, deleteAddress, type Kind } from './address';

interface Props {
  kind: Kind;
  address: Address;
  onClose: () => void;
}

export function DeleteAddress({ kind, address, onClose }: Props) {
  const { id, name } = address;
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteAddress(kind, id),
    onSuccess: async () => {
      notify(t(`${kind}.delete.done`, { name }));
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['api', kind] });
    },
  });
  return (
    <ConfirmByTyping
      title={t(`${kind}.delete.title`, { name })}
      lead={t(`${kind}.delete.lead`)}
      word={name}
      action={t(`${kind}.delete.confirm`)}
      problem={remove.error && formProblem(remove.error)}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  );
}

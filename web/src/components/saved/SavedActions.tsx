/** Edit and delete for something saved about a website. Nobody is asked before deleting: the caller offers to undo it. */
import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { t } from '@/messages/message';

interface Props {
  name: string;
  onEdit: () => void;
  onDelete: () => void;
}

export function SavedActions({ name, onEdit, onDelete }: Props) {
  return (
    <>
      <ActionIcon variant="subtle" color="gray" aria-label={t('saved.edit', { name })} onClick={onEdit}>
        <IconPencil size={16} stroke={1.7} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={t('saved.delete', { name })} onClick={onDelete}>
        <IconTrash size={16} stroke={1.7} />
      </ActionIcon>
    </>
  );
}

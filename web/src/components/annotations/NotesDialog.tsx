/** The notes of the period, to read; for who may edit the website also to add, change and delete. */
import { ActionIcon, Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { keyOfPath } from '@/api/ask';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { type Annotation, deleteNote, noteText, restoreNote, whenOf } from './annotation';
import { NoteForm } from './NoteForm';
import classes from './NotesDialog.module.css';

interface Props {
  annotations: Annotation[];
  mayEdit: boolean;
  onClose: () => void;
}

export function NotesDialog({ annotations, mayEdit, onClose }: Props) {
  const { websiteId, zone } = useScope();
  const queryClient = useQueryClient();
  const [edited, setEdited] = useState<Annotation | 'new' | undefined>(annotations.length === 0 && mayEdit ? 'new' : undefined);
  const renew = () => queryClient.invalidateQueries({ queryKey: keyOfPath('/api/websites/{websiteId}/annotations', { websiteId }) });

  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
      await renew();
      return true;
    } catch (error) {
      notify(formProblem(error), { bad: true });
      return false;
    }
  };
  const remove = async (annotation: Annotation) => {
    if (await attempt(() => deleteNote(annotation))) notify(t('annotation.deleted'), { undo: () => void attempt(() => restoreNote(annotation)) });
  };

  return (
    <Modal opened onClose={onClose} title={t('annotation.title')} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
      {annotations.length === 0 && <p className={classes.none}>{mayEdit ? t('annotation.none') : t('annotation.none.reader')}</p>}
      {annotations.length > 0 && (
        <ul className={classes.list}>
          {annotations.map((annotation) => (
            <li key={annotation.id} className={classes.item}>
              <div className={classes.words}>
                <span className={classes.when}>{whenOf(annotation, zone)}</span>
                <span className={classes.note}>{noteText(annotation)}</span>
              </div>
              {mayEdit && (
                <>
                  <ActionIcon variant="subtle" color="gray" aria-label={t('annotation.change', { note: noteText(annotation) })} onClick={() => setEdited(annotation)}>
                    <IconPencil size={16} stroke={1.7} />
                  </ActionIcon>
                  <ActionIcon variant="subtle" color="gray" aria-label={t('annotation.delete', { note: noteText(annotation) })} onClick={() => void remove(annotation)}>
                    <IconTrash size={16} stroke={1.7} />
                  </ActionIcon>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {edited && (
        <NoteForm
          key={edited === 'new' ? 'new' : edited.id}
          annotation={edited === 'new' ? undefined : edited}
          onSaved={() => {
            setEdited(undefined);
            void renew();
          }}
          onCancel={() => (annotations.length ? setEdited(undefined) : onClose())}
        />
      )}
      {mayEdit && !edited && (
        <Button variant="light" leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
          {t('annotation.add')}
        </Button>
      )}
    </Modal>
  );
}

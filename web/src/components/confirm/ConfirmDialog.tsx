/** A dialog for what cannot be undone: the button works once the name has been typed. */
import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from '@/messages/message';
import classes from './ConfirmDialog.module.css';

interface Props {
  title: string;
  lead: string;
  /** What has to be typed. */
  word: string;
  action: string;
  problem: string | null;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog({ title, lead, word, action, problem, busy, onConfirm, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const matches = typed.trim() === word.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (matches) onConfirm();
  };

  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.lead}>{lead}</p>
        <TextInput
          label={t('confirm.type', { word })}
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!matches} loading={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

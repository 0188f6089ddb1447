/** How the form of a dialog ends: what the server found wrong with all of it, and the buttons. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '@/messages/message';
import classes from './FormEnd.module.css';

interface Props {
  problem?: ReactNode;
  saving: boolean;
  /** What the button that sends it says; "Save" where it is left out. */
  submit?: string;
  onClose: () => void;
}

export function FormEnd({ problem, saving, submit, onClose }: Props) {
  return (
    <>
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" loading={saving}>
          {submit ?? t('action.save')}
        </Button>
      </div>
    </>
  );
}

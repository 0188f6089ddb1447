/** How to arrange panels, and whether what was arranged is saved. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { describeError } from '@/components/states/describe-error';
import { t } from '@/messages/message';
import classes from './Board.module.css';
import type { BoardDraft } from './use-board-draft';

export function SaveState({ draft: { state, error, retry }, children }: { draft: BoardDraft; children: ReactNode }) {
  return (
    <div className={classes.bar}>
      <p className={classes.hint}>{t('boards.arrange.hint')}</p>
      <p className={classes.state} role="status" data-state={state}>
        {state === 'saved' && t('boards.saved')}
        {state === 'saving' && t('boards.saving')}
        {state === 'failed' && t('boards.unsaved', { message: describeError(error).title })}
      </p>
      {state === 'failed' && (
        <Button size="xs" variant="default" onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
      {children}
    </div>
  );
}

/** The frame of a share page: its content, and a line about who counted. No way into the account. */
import type { ReactNode } from 'react';
import { Mark } from '@/components/Mark';
import { Notices } from '@/components/notice/Notices';
import { t } from '@/messages/message';
import classes from './SharePage.module.css';

export function SharePage({ children }: { children: ReactNode }) {
  return (
    <>
      <main className={classes.page}>{children}</main>
      <footer className={classes.foot}>
        <Mark size={18} />
        {t('share.by', { name: t('app.name') })}
      </footer>
      <Notices />
    </>
  );
}

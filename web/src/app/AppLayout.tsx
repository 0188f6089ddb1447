/** The frame of every screen behind the login: skip link, top bar, content. */
import { Outlet } from '@tanstack/react-router';
import { TopBar } from '@/components/top-bar/TopBar';
import { t } from '@/messages/message';
import classes from './AppLayout.module.css';

export function AppLayout() {
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('app.skip')}
      </a>
      <TopBar />
      <main id="content" className={classes.content} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

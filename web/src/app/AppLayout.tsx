/** The frame of every screen behind the login: skip link, top bar, navigation, content, palette, notices. */
import { VisuallyHidden } from '@mantine/core';
import { useDisclosure, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Notices } from '@/components/notice/Notices';
import { SideNavigation } from '@/components/navigation/SideNavigation';
import { Palette } from '@/components/palette/Palette';
import { TopBar } from '@/components/top-bar/TopBar';
import { t } from '@/messages/message';
import classes from './AppLayout.module.css';

const NavigationDrawer = lazy(() => import('@/components/navigation/NavigationDrawer').then((module) => ({ default: module.NavigationDrawer })));

export function AppLayout() {
  const [narrow, setNarrow] = useLocalStorage({ key: 'kokumi.narrow-navigation', defaultValue: false, getInitialValueInEffect: false });
  const [opened, drawer] = useDisclosure(false);
  const small = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false });
  const Fold = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const foldLabel = narrow ? t('nav.expand') : t('nav.collapse');

  return (
    <>
      <a className={classes.skip} href="#content">
        {t('app.skip')}
      </a>
      <TopBar onOpenNavigation={small ? drawer.open : undefined} />
      <div className={classes.frame} data-narrow={narrow || undefined}>
        {!small && (
          <div className={classes.side}>
            <SideNavigation narrow={narrow} />
            <button type="button" className={classes.fold} onClick={() => setNarrow(!narrow)} aria-expanded={!narrow} title={foldLabel}>
              <Fold size={18} stroke={1.6} aria-hidden />
              <VisuallyHidden>{foldLabel}</VisuallyHidden>
            </button>
          </div>
        )}
        <main id="content" className={classes.content} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Suspense fallback={null}>{small && opened && <NavigationDrawer onClose={drawer.close} />}</Suspense>
      <Palette onFold={() => setNarrow(!narrow)} />
      <Notices />
    </>
  );
}

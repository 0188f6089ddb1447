/** The bar on top of every screen: navigation at small widths, way home, website switcher, palette, language, colours, account. */
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Mark } from '@/components/Mark';
import { openPalette } from '@/components/palette/palette-store';
import { t } from '@/messages/message';
import classes from './TopBar.module.css';

// Not needed to show the first numbers: they arrive right behind them, in places that are kept for them.
const TopBarMenus = lazy(() => import('./TopBarMenus').then((module) => ({ default: module.TopBarMenus })));
const WebsiteSwitcher = lazy(() => import('./WebsiteSwitcher').then((module) => ({ default: module.WebsiteSwitcher })));

const keys = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K';

/** `onOpenNavigation` is there where the navigation is a drawer. */
export function TopBar({ onOpenNavigation }: { onOpenNavigation?: (() => void) | undefined }) {
  const { websiteId } = useParams({ strict: false }) as { websiteId?: string };
  return (
    <header className={classes.bar}>
      <div className={classes.inner}>
        {onOpenNavigation && (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('nav.open')} onClick={onOpenNavigation}>
            <IconMenu2 size={19} stroke={1.7} />
          </ActionIcon>
        )}
        <Link to="/websites" className={classes.home} aria-label={t('app.home')}>
          <Mark size={26} />
          <span className={classes.name}>{t('app.name')}</span>
        </Link>
        {websiteId && (
          <Suspense fallback={<span className={classes.switch} />}>
            <WebsiteSwitcher websiteId={websiteId} />
          </Suspense>
        )}
        <span className={classes.space} />
        <UnstyledButton className={classes.palette} aria-keyshortcuts="Control+K Meta+K" onClick={openPalette}>
          <IconSearch size={16} stroke={1.7} aria-hidden />
          <span>{t('palette.open')}</span>
          <kbd className={classes.keys}>{keys}</kbd>
        </UnstyledButton>
        <Suspense fallback={<span className={classes.menus} />}>
          <TopBarMenus />
        </Suspense>
      </div>
    </header>
  );
}

/** The bar on top of every screen: way home, website switcher, colours, account. */
import { Link, useParams } from '@tanstack/react-router';
import { Mark } from '@/components/Mark';
import { t } from '@/messages/message';
import { ColourSchemeMenu } from './ColourSchemeMenu';
import classes from './TopBar.module.css';
import { UserMenu } from './UserMenu';
import { WebsiteSwitcher } from './WebsiteSwitcher';

export function TopBar() {
  const { websiteId } = useParams({ strict: false });
  return (
    <header className={classes.bar}>
      <div className={classes.inner}>
        <Link to="/websites" className={classes.home} aria-label={t('app.home')}>
          <Mark size={26} />
          <span className={classes.name}>{t('app.name')}</span>
        </Link>
        {websiteId && <WebsiteSwitcher websiteId={websiteId} />}
        <span className={classes.space} />
        <ColourSchemeMenu />
        <UserMenu />
      </div>
    </header>
  );
}

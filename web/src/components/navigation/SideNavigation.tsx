/** The screens of the website on show, or the main screens, in groups. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { userQuery } from '@/api/queries';
import { accountScreens, exists, type Group, type Screen, websiteScreens } from '@/app/screens';
import { t, tOr } from '@/messages/message';
import { carriedScope, type Search } from '@/url/scope-search';
import classes from './SideNavigation.module.css';

const TeamSwitch = lazy(() => import('./TeamSwitch').then((module) => ({ default: module.TeamSwitch })));

interface Props {
  /** Icons alone. */
  narrow?: boolean;
  onNavigate?: () => void;
}

export function SideNavigation({ narrow = false, onNavigate }: Props) {
  const { websiteId } = useParams({ strict: false }) as { websiteId?: string };
  const search: Search = useSearch({ strict: false });
  const { data: user } = useQuery(userQuery());
  const shown = (websiteId ? websiteScreens : accountScreens).filter(
    (screen) => screen.group && exists(screen) && (!screen.admin || user?.isAdmin),
  );
  const groups = [...new Set(shown.map((screen) => screen.group as Group))];

  return (
    <div className={classes.scroll}>
      <nav className={classes.nav} data-narrow={narrow || undefined} aria-label={websiteId ? t('nav.website') : t('nav.account')}>
        {websiteId ? (
          <Item screen={allWebsites} narrow={narrow} to="/websites" search={{}} onNavigate={onNavigate} />
        ) : (
          <Suspense fallback={null}>
            <TeamSwitch narrow={narrow} />
          </Suspense>
        )}
        {groups.map((group) => (
          <div key={group} className={classes.group} role="group" aria-label={t(`nav.group.${group}`)}>
            <p className={classes.groupName} aria-hidden>
              {t(`nav.group.${group}`)}
            </p>
            {shown
              .filter((screen) => screen.group === group)
              .map((screen) => (
                <Item
                  key={screen.folder}
                  screen={screen}
                  narrow={narrow}
                  to={screen.path.replace('$websiteId', encodeURIComponent(websiteId ?? ''))}
                  search={websiteId ? carriedScope(search) : {}}
                  onNavigate={onNavigate}
                />
              ))}
          </div>
        ))}
      </nav>
    </div>
  );
}

const allWebsites: Screen = { folder: 'websites', path: '/websites', icon: IconArrowLeft };

interface ItemProps {
  screen: Screen;
  narrow: boolean;
  to: string;
  search: Search;
  onNavigate: (() => void) | undefined;
}

function Item({ screen, narrow, to, search, onNavigate }: ItemProps) {
  const label = tOr(`nav.${screen.folder}`, screen.folder);
  const exact = screen === allWebsites || screen.folder === 'overview' || screen.folder === 'admin';
  return (
    <Link
      to={to}
      search={search}
      activeOptions={{ exact, includeSearch: false }}
      className={classes.item}
      aria-label={narrow ? label : undefined}
      title={narrow ? label : undefined}
      onClick={onNavigate}
    >
      {screen.icon && <screen.icon size={18} stroke={1.6} aria-hidden />}
      {!narrow && <span>{label}</span>}
    </Link>
  );
}

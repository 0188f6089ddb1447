/** Everything on this server, for its administrators: users, teams, websites, and how the server stands. */
import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { userQuery } from '@/api/queries';
import { AccountScreen } from '@/components/AccountScreen';
import { EmptyState } from '@/components/states/EmptyState';
import { t } from '@/messages/message';
import classes from './Admin.module.css';
import { SystemTab } from './SystemTab';
import { TeamList } from './TeamList';
import { UserList } from './UserList';
import { WebsiteList } from './WebsiteList';

const tabs = { users: UserList, teams: TeamList, websites: WebsiteList, system: SystemTab };
type Tab = keyof typeof tabs;
const isTab = (name: string | null | undefined): name is Tab => name !== null && name !== undefined && name in tabs;

export function AdminScreen() {
  const { data: me } = useQuery(userQuery());
  const { tab }: { tab?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const shown = isTab(tab) ? tab : 'users';
  const Content = tabs[shown];
  // Page and search belong to the list that is left.
  const choose = (next: string | null) => isTab(next) && void navigate({ to: '.', search: next === 'users' ? {} : { tab: next } });

  return (
    <AccountScreen title={t('admin.title')} lead={t('admin.lead')}>
      {me && !me.isAdmin && <EmptyState title={t('admin.refused')} hint={t('admin.refused.hint')} />}
      {me?.isAdmin && (
        <Tabs value={shown} onChange={choose} keepMounted={false}>
          <Tabs.List className={classes.tabs} aria-label={t('admin.tabs')}>
            {(Object.keys(tabs) as Tab[]).map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`admin.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={shown}>
            <Content />
          </Tabs.Panel>
        </Tabs>
      )}
    </AccountScreen>
  );
}

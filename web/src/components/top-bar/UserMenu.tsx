/** Who is signed in, and the way out. */
import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconLogout, IconUser } from '@tabler/icons-react';
import { request } from '@/api/client';
import { userQuery } from '@/api/queries';
import { forgetToken } from '@/api/session';
import { accountScreens, exists } from '@/app/screens';
import { type MessageKey, t } from '@/messages/message';
import classes from './TopBar.module.css';

const roleNames: Record<string, MessageKey & `user.role.${string}`> = {
  admin: 'user.role.admin',
  user: 'user.role.user',
  'view-only': 'user.role.view-only',
};

export function UserMenu() {
  const { data: user } = useQuery(userQuery());
  const queryClient = useQueryClient();
  const navigate = useNavigate();

  const logout = async () => {
    // The token is forgotten here even where the server cannot be told.
    await request('POST', '/auth/logout').catch(() => undefined);
    forgetToken();
    await navigate({ to: '/login', search: {} });
    queryClient.clear();
  };

  const name = user?.username ?? '…';
  const role = user && roleNames[user.role];
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <UnstyledButton className={classes.user} aria-label={t('user.menu', { name })}>
          <span className={classes.initial} data-initial={name.slice(0, 1)} aria-hidden />
          <span className={classes.userName}>{name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {t('user.signedInAs')} {name}
          {role ? ` · ${t(role)}` : ''}
        </Menu.Label>
        <ProfileLink />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.7} />} onClick={() => void logout()}>
          {t('user.logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ProfileLink() {
  const profile = accountScreens.find((screen) => screen.folder === 'profile');
  if (!profile || !exists(profile)) return null;
  return (
    <Menu.Item component={Link} to={profile.path} leftSection={<IconUser size={16} stroke={1.7} />}>
      {t('nav.profile')}
    </Menu.Item>
  );
}

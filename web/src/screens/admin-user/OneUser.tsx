/** A user's name, role, password and second factor, their websites and teams, and their end. */
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '@/api/ask';
import { userQuery } from '@/api/queries';
import { AccountScreen } from '@/components/AccountScreen';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { DeleteUser } from '@/components/users/DeleteUser';
import { roleName } from '@/components/users/user-roles';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { ownZone } from '@/time/own-zone';
import { AccountForm } from './AccountForm';
import classes from './AdminUser.module.css';
import { FactorOfUser } from './FactorOfUser';
import { TeamsOfUser } from './TeamsOfUser';
import { WebsitesOfUser } from './WebsitesOfUser';

export function OneUser({ userId }: { userId: string }) {
  const navigate = useNavigate();
  const [deleting, setDeleting] = useState(false);
  const { data: user, error, refetch } = useQuery(ask('/api/users/{userId}', { userId }));
  const { data: me } = useQuery(userQuery());
  const isMe = me?.id === userId;
  const lead = (
    <>
      <Link className={classes.back} to="/admin">
        {t('admin.all')}
      </Link>
      {user && ` · ${roleName(user.role)} · ${t('admin.user.since', { date: formatDay(Date.parse(user.createdAt), ownZone()) })}`}
    </>
  );

  return (
    <AccountScreen title={user?.username ?? t('admin.user')} lead={lead}>
      {error && !user && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && user === undefined && <Skeleton height={320} radius={10} />}
      {user === null && <EmptyState title={t('admin.user.missing')} hint={t('admin.user.missing.hint')} />}
      {user && (
        <>
          <div className={classes.columns}>
            <Panel title={t('admin.user.account')} padded>
              <AccountForm user={user} isMe={isMe} />
            </Panel>
            <Panel title={t('admin.factor')} padded>
              <FactorOfUser user={user} isMe={isMe} />
            </Panel>
          </div>
          <Panel title={t('admin.websites')}>
            <WebsitesOfUser userId={userId} />
          </Panel>
          <Panel title={t('admin.teams')}>
            <TeamsOfUser userId={userId} />
          </Panel>
          {!isMe && (
            <Panel title={t('admin.user.end')} padded>
              <div className={classes.end}>
                <p className={classes.hint}>{t('admin.user.delete.hint')}</p>
                <Button variant="default" className={classes.bad} onClick={() => setDeleting(true)}>
                  {t('admin.user.delete')}
                </Button>
              </div>
            </Panel>
          )}
          {deleting && <DeleteUser user={user} onDeleted={() => void navigate({ to: '/admin' })} onClose={() => setDeleting(false)} />}
        </>
      )}
    </AccountScreen>
  );
}

/** The websites of a user. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconWorld } from '@tabler/icons-react';
import { ask } from '@/api/ask';
import { websitePath } from '@/app/paths';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { Paging } from '@/components/table/Paging';
import { t } from '@/messages/message';
import { usePagedSearch } from '@/scope/use-paged-search';
import classes from './AdminUser.module.css';

const pageSize = 20;

export function WebsitesOfUser({ userId }: { userId: string }) {
  const { page, setPage } = usePagedSearch();
  const { data, error, refetch } = useQuery(ask('/api/users/{userId}/websites', { userId }, { page, pageSize }));
  if (error && !data) return <ErrorState compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={90} />;
  if (data.count === 0) return <EmptyState icon={<IconWorld size={30} stroke={1.5} />} title={t('admin.user.websites.none')} />;
  return (
    <>
      <ul className={classes.list} aria-label={t('admin.websites')}>
        {data.data.map(({ id, name, domain }) => (
          <li key={id} className={classes.line}>
            <Link className={classes.link} to={websitePath(id)}>
              {name}
            </Link>
            <span className={classes.hint}>{domain}</span>
          </li>
        ))}
      </ul>
      <div className={classes.paging}>
        <Paging title={t('admin.websites')} page={page} pageSize={pageSize} count={data.count} onPage={setPage} />
      </div>
    </>
  );
}

/** Who is in the team, with which role; managers change roles and take members out. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/ask';
import { Paging } from '@/components/table/Paging';
import { ErrorState } from '@/components/states/ErrorState';
import { useParam } from '@/scope/use-param';
import { t } from '@/messages/message';
import { MemberLine } from './MemberLine';
import classes from './Team.module.css';

interface Props {
  teamId: string;
  me: string;
  manages: boolean;
}

const pageSize = 50;

export function Members({ teamId, me, manages }: Props) {
  const [page, setPage] = useParam('page', '1');
  const { data, error, refetch } = useQuery(ask('/api/teams/{teamId}/users', { teamId }, { page: Math.max(1, Number(page) || 1), pageSize }));
  if (error && !data) return <ErrorState compact error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={90} />;
  return (
    <>
      <ul className={classes.list}>
        {data.data.map((member) => (
          <MemberLine key={member.id} member={member} isMe={member.userId === me} manages={manages} />
        ))}
      </ul>
      {data.count > pageSize && (
        <Paging title={t('team.members')} page={data.page} pageSize={pageSize} count={data.count} onPage={(next) => setPage(String(next))} />
      )}
    </>
  );
}

/** The name of what something was sent to, as a link to its settings; links and pixels are no websites. */
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { websiteQuery } from '@/api/queries';
import { websitePath } from '@/app/paths';
import { t } from '@/messages/message';

export function WebsiteName({ id }: { id: string }) {
  const { data } = useQuery({ ...websiteQuery(id), retry: false });
  if (!data) return <>{data === null ? t('drops.address', { id: id.slice(0, 8) }) : id}</>;
  return (
    <Anchor component={Link} size="sm" to={websitePath(id, 'settings')}>
      {data.name}
    </Anchor>
  );
}

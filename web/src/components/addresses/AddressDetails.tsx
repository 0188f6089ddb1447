/** One link or pixel: its address, how often it was followed or opened, when, from where. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconLinkOff } from '@tabler/icons-react';
import { ApiError } from '@/api/client';
import { LinkButton } from '@/components/LinkButton';
import { CopyText } from '@/components/snippet/CopyText';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { WebsiteFrame } from '@/components/website/WebsiteFrame';
import { t } from '@/messages/message';
import { addressQuery, type Kind, textOf } from './address';
import { AddressNumbers } from './AddressNumbers';

export function AddressDetails({ kind, id }: { kind: Kind; id: string }) {
  const { data, error, refetch } = useQuery(addressQuery(kind, id));
  if (data === null || (error instanceof ApiError && [400, 401, 403, 404].includes(error.status))) {
    return (
      <EmptyState icon={<IconLinkOff size={34} stroke={1.5} />} title={t(`${kind}.missing.title`)} hint={t(`${kind}.missing.hint`)}>
        <LinkButton to={`/${kind}`}>{t(`${kind}.back`)}</LinkButton>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={420} mt={22} radius={10} />;

  const { name, slug, url, createdAt } = data;
  const text = <CopyText label={t(`${kind}.addressOf`, { name })} text={textOf(kind, slug)} />;
  return (
    <WebsiteFrame
      key={id}
      website={{ id, name, domain: null, resetAt: null, userId: null, teamId: null, createdAt }}
      {...(url ? { lead: `${t('links.url')} ${url}` } : {})}
      bar={{ compare: false }}
      empty={
        <EmptyState title={t(`${kind}.nothing.title`)} hint={t(`${kind}.nothing.hint`)}>
          {text}
        </EmptyState>
      }
    >
      {text}
      <AddressNumbers kind={kind} />
    </WebsiteFrame>
  );
}

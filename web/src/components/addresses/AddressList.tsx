/** All links, or all pixels: made, found, copied, changed and deleted. */
import { Button, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { AccountScreen } from '@/components/AccountScreen';
import { useTeam } from '@/components/navigation/TeamSwitch';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { useAsOf } from '@/scope/use-as-of';
import { useParam } from '@/scope/use-param';
import { ownZone } from '@/time/own-zone';
import { type Address, addressesQuery, type Kind, pageSize, visitorsQuery } from './address';

const AddressDialog = lazy(() => import('./AddressDialog').then((module) => ({ default: module.AddressDialog })));
const DeleteAddress = lazy(() => import('./DeleteAddress').then((module) => ({ default: module.DeleteAddress })));
const AddressTable = lazy(() => import('./AddressTable').then((module) => ({ default: module.AddressTable })));

const days30 = 30 * 24 * 60 * 60 * 1000;

export function AddressList({ kind, icon }: { kind: Kind; icon: ReactNode }) {
  const [team] = useTeam();
  const [page, setPage] = useParam('page', '1');
  const [search, setSearch] = useParam('search', '', { replace: true });
  const [asOf] = useAsOf();
  const [edited, setEdited] = useState<Address | 'new'>();
  const [deleted, setDeleted] = useState<Address>();
  const number = Math.max(1, Math.trunc(Number(page)) || 1);
  const { data, error, refetch } = useQuery(addressesQuery(kind, team, number, search));
  const rows = data?.data ?? [];
  const { data: visitors } = useQuery(visitorsQuery(kind, rows.map(({ id }) => id), asOf - days30, asOf, ownZone()));
  const nothing = data?.count === 0 && !search;

  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
      {t(`${kind}.add`)}
    </Button>
  );
  return (
    <AccountScreen title={t(`${kind}.title`)} lead={t(`${kind}.lead`)} tools={nothing ? undefined : add}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={320} radius={10} />}
      {nothing && (
        <EmptyState icon={icon} title={t(`${kind}.none`)} hint={t(`${kind}.none.hint`)}>
          {add}
        </EmptyState>
      )}
      {data && !nothing && (
        <Panel
          title={t(`${kind}.title`)}
          padded
          tools={
            <TextInput
              type="search"
              size="xs"
              leftSection={<IconSearch size={14} stroke={1.7} />}
              placeholder={t('table.searchShort')}
              aria-label={t('table.search', { title: t(`${kind}.title`) })}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          }
        >
          <Suspense fallback={<Skeleton height={320} />}>
            <AddressTable
              kind={kind}
              rows={rows}
              visitors={visitors?.data}
              paging={{ page: number, pageSize, count: data.count, onPage: (next) => setPage(String(next)) }}
              onChange={setEdited}
              onDelete={setDeleted}
            />
          </Suspense>
        </Panel>
      )}
      <Suspense fallback={null}>
        {edited && <AddressDialog kind={kind} address={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
        {deleted && <DeleteAddress kind={kind} address={deleted} onClose={() => setDeleted(undefined)} />}
      </Suspense>
    </AccountScreen>
  );
}

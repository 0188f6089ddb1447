/** Links or pixels as rows, each with its address to copy and what can be done with it. */
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import type { PagingProps } from '@/components/table/Paging';
import { formatDay } from '@/format/date';
import { formatCount } from '@/format/number';
import { t } from '@/messages/message';
import { ownZone } from '@/time/own-zone';
import { type Address, type Kind, textOf } from './address';
import { AddressActions } from './AddressActions';

interface Props {
  kind: Kind;
  rows: Address[];
  /** By id; undefined while they are counted. */
  visitors: Record<string, { total: number }> | undefined;
  paging: PagingProps;
  onChange: (address: Address) => void;
  onDelete: (address: Address) => void;
}

export function AddressTable({ kind, rows, visitors, paging, onChange, onDelete }: Props) {
  const leadsTo: Column<Address>[] = kind === 'links' ? [{ id: 'url', title: t('links.url'), value: ({ url = '' }) => url, minor: true }] : [];
  const columns: Column<Address>[] = [
    {
      id: 'name',
      title: t(`${kind}.name`),
      value: ({ name }) => name,
      width: 'minmax(80px, 2fr)',
      show: ({ id, name }) => (
        <Anchor component={Link} size="sm" to={`/${kind}/${id}`}>
          {name}
        </Anchor>
      ),
    },
    { id: 'text', title: t(`${kind}.address`), value: ({ slug }) => textOf(kind, slug), minor: true },
    ...leadsTo,
    {
      id: 'visitors',
      title: t(`${kind}.visitors`),
      value: ({ id }) => (visitors ? (visitors[id]?.total ?? 0) : null),
      show: ({ id }) => (visitors ? formatCount(visitors[id]?.total ?? 0) : ''),
      numeric: true,
      width: 'minmax(88px, 0.8fr)',
    },
    { id: 'created', title: t(`${kind}.created`), value: ({ createdAt }) => createdAt, show: ({ createdAt }) => formatDay(Date.parse(createdAt), ownZone()), minor: true, width: '120px' },
    {
      id: 'actions',
      title: '',
      value: () => null,
      show: (address) => <AddressActions kind={kind} address={address} onChange={onChange} onDelete={onDelete} />,
      sortable: false,
      width: '100px',
    },
  ];
  return <DataTable title={t(`${kind}.title`)} rows={rows} columns={columns} rowKey={({ id }) => id} paging={paging} />;
}

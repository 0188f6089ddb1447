/** All values of one dimension: searched on the server, shown page after page, to take away as CSV. */
import { Button, Modal, Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { request } from '@/api/client';
import { websiteKey } from '@/api/queries';
import type { MetricRow, MetricType, Query } from '@/api/types';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { downloadCsv } from '@/csv/download-csv';
import { emptyHint } from './empty-hint';
import classes from './FullListDialog.module.css';
import { MetricRows } from './MetricRows';

const pageSize = 50;

interface Props {
  type: MetricType;
  visitors: number | undefined;
  onClose: () => void;
}

export function FullListDialog({ type, visitors, onClose }: Props) {
  const scope = useScope();
  const { websiteId } = scope;
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const query: Query = { ...scope.query, type, limit: pageSize, search: search || undefined };
  // Channels come all at once: the API neither cuts nor searches them.
  const whole = type === 'channel';

  const list = useInfiniteQuery({
    queryKey: [...websiteKey(websiteId), 'full-list', query],
    queryFn: ({ pageParam, signal }) =>
      request<MetricRow[]>('GET', `/websites/${websiteId}/metrics`, { query: { ...query, offset: pageParam }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (!whole && last.length === pageSize ? pages.length * pageSize : undefined),
  });
  const rows = distinct(list.data?.pages.flat() ?? []);
  const name = t(`metric.${type}`);

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('metric.all', { name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <div className={classes.tools}>
        {!whole && (
          <TextInput
            className={classes.search}
            type="search"
            data-autofocus
            leftSection={<IconSearch size={16} stroke={1.7} />}
            placeholder={t('metric.search')}
            aria-label={t('metric.search')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <Button
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.7} />}
          disabled={rows.length === 0}
          onClick={() => downloadCsv(`${type}.csv`, [name, t('metric.visitors')], rows.map((row) => [row.x, row.y]))}
        >
          {t('action.download')}
        </Button>
      </div>
      <div className={classes.list}>
        {list.isError && rows.length === 0 && (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} compact />
        )}
        {list.isPending && <Skeleton height={240} />}
        {list.isSuccess && rows.length === 0 && (
          <p className={classes.note}>
            {search
              ? t('metric.noMatch', { search })
              : emptyHint(type, scope.narrowed)}
          </p>
        )}
        {rows.length > 0 && (
          <MetricRows
            rows={rows}
            type={type}
            total={type === 'event' ? rows.reduce((sum, row) => sum + Number(row.y), 0) : visitors}
           
            onChosen={onClose}
          />
        )}
        {list.hasNextPage && (
          <Button
            variant="subtle"
            fullWidth
            mt="sm"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('action.loadMore')}
          </Button>
        )}
        {rows.length > pageSize && !list.hasNextPage && <p className={classes.note}>{t('metric.end')}</p>}
      </div>
    </Modal>
  );
}

/** Pages that were cut through a tie may name a value twice. */
function distinct(rows: MetricRow[]): MetricRow[] {
  return [...new Map(rows.map((row) => [`${row.x}|${row.country ?? ''}`, row])).values()];
}

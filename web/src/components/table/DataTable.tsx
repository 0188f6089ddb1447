/**
 * Rows and columns: sorted by a head, searched, with paging where the server pages, and drawn only as far as they are
 * seen, so that ten thousand rows are as quick as ten. Rows that do something can be reached and chosen by keyboard.
 */
import { TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '@/messages/message';
import { type Column, leastWidth, searchRows, sortRows, type Sorting, widthOf } from './column';
import classes from './DataTable.module.css';
import { Paging, type PagingProps } from './Paging';

interface Props<Row> {
  /** What the table is called, for screen readers. */
  title: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey?: (row: Row, index: number) => string;
  /** Makes rows choosable. */
  onRow?: (row: Row) => void;
  sorting?: Sorting;
  /** A field that searches the given rows. */
  search?: boolean;
  /** Given where the server has more rows than these. */
  paging?: PagingProps;
  /** The most that the rows may take, in pixels; they scroll inside. */
  height?: number;
  /** Shown in place of rows where there are none. */
  empty?: ReactNode;
  /** Without search, for the table view of a chart. */
  plain?: boolean;
  /** Room for two lines in each row on narrow screens, for what is not understood when it is cut off. */
  tall?: boolean;
}

const rowHeight = 38;
const tallRowHeight = 54;

export function DataTable<Row>({ title, rows, columns: all, rowKey, onRow, sorting: first, search = false, paging, height = 560, empty, plain = false, tall = false }: Props<Row>) {
  const narrow = useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false });
  const high = tall && narrow === true;
  const columns = useMemo(() => (narrow ? all.filter(({ minor }) => !minor) : all), [narrow, all]);
  const [sorting, setSorting] = useState<Sorting | undefined>(first);
  const [typed, setTyped] = useState('');
  const shown = useMemo(() => sortRows(searchRows(rows, all, typed), all, sorting), [rows, all, typed, sorting]);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => scroll.current, estimateSize: () => (high ? tallRowHeight : rowHeight), overscan: 12 });
  // It remembers the heights that it was told before.
  useEffect(() => virtual.measure(), [virtual, high]);
  const template = columns.map(widthOf).join(' ');
  const sort = (column: Column<Row>) => setSorting(nextSorting(column, sorting));

  const move = (event: KeyboardEvent, index: number) => {
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (event.key === 'Enter' && shown[index] !== undefined) onRow?.(shown[index]);
    if (target === undefined || target < 0 || target >= shown.length) return;
    event.preventDefault();
    virtual.scrollToIndex(target);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${target}"]`)?.focus());
  };

  return (
    <div className={classes.box}>
      {search && !plain && (
        <div className={classes.tools}>
          <TextInput
            type="search"
            size="xs"
            leftSection={<IconSearch size={14} stroke={1.7} />}
            placeholder={t('table.searchShort')}
            aria-label={t('table.search', { title })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <span className={classes.count} role="status">
            {typed ? t('table.rowsOf', { shown: shown.length, count: rows.length }) : t('table.rows', { count: rows.length })}
          </span>
        </div>
      )}
      <div ref={scroll} className={classes.scroll} style={{ maxHeight: height }} tabIndex={onRow ? -1 : 0} role="region" aria-label={title}>
        <div role="table" aria-label={title} aria-rowcount={shown.length + 1} className={classes.table} style={{ minWidth: leastWidth(columns) }}>
          <div role="rowgroup" className={classes.head}>
            <div role="row" aria-rowindex={1} className={classes.row} style={{ gridTemplateColumns: template }}>
              {columns.map((column) => (
                <HeadCell key={column.id} column={column} sorting={sorting} onSort={() => sort(column)} />
              ))}
            </div>
          </div>
          <div role="rowgroup" className={classes.body} data-tall={high || undefined} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = shown[index] as Row;
              return (
                <div
                  key={rowKey?.(row, index) ?? index}
                  role="row"
                  aria-rowindex={index + 2}
                  data-index={index}
                  data-choosable={onRow ? true : undefined}
                  className={classes.row}
                  style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
                  {...(onRow ? { tabIndex: 0, onClick: () => onRow(row), onKeyDown: (event: KeyboardEvent) => move(event, index) } : {})}
                >
                  {columns.map((column) => (
                    <div key={column.id} role="cell" className={classes.cell} data-numeric={column.numeric || undefined}>
                      {column.show ? column.show(row) : column.value(row)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
        {shown.length === 0 && <div className={classes.none}>{typed ? t('table.noMatch', { search: typed }) : (empty ?? t('table.none'))}</div>}
      </div>
      {paging && <Paging title={title} {...paging} />}
    </div>
  );
}

function nextSorting<Row>(column: Column<Row>, sorting: Sorting | undefined): Sorting | undefined {
  const first = Boolean(column.numeric);
  if (sorting?.id !== column.id) return { id: column.id, descending: first };
  return sorting.descending === first ? { id: column.id, descending: !first } : undefined;
}

function HeadCell<Row>({ column, sorting, onSort }: { column: Column<Row>; sorting: Sorting | undefined; onSort: () => void }) {
  const sorted = sorting?.id === column.id ? sorting : undefined;
  const direction = sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none';
  const Arrow = sorted?.descending ? IconArrowDown : IconArrowUp;
  const data = { 'data-numeric': column.numeric || undefined };
  if (column.sortable === false) {
    return (
      <div role="columnheader" className={classes.headCell} {...data}>
        {column.title}
      </div>
    );
  }
  return (
    <div role="columnheader" aria-sort={direction} className={classes.headCell} {...data}>
      <button type="button" className={classes.sort} onClick={onSort}>
        {column.title}
        {sorted && <Arrow size={13} stroke={2} aria-hidden />}
      </button>
    </div>
  );
}

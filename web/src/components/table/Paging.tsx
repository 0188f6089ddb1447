/** Steps through the pages that the server has. */
import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { t } from '@/messages/message';
import classes from './Paging.module.css';

export interface PagingProps {
  /** Counted from 1. */
  page: number;
  pageSize: number;
  /** All rows there are. */
  count: number;
  onPage: (page: number) => void;
}

export function Paging({ title, page, pageSize, count, onPage }: PagingProps & { title: string }) {
  const pages = Math.max(Math.ceil(count / pageSize), 1);
  if (pages === 1) return null;
  return (
    <nav className={classes.paging} aria-label={t('table.paging', { title })}>
      <span className={classes.where}>{t('table.page', { page, pages })}</span>
      <Button variant="default" size="xs" disabled={page <= 1} classNames={{ section: classes.arrow ?? '' }} leftSection={<IconChevronLeft size={14} />} onClick={() => onPage(page - 1)}>
        <span className={classes.name}>{t('table.previous')}</span>
      </Button>
      <Button variant="default" size="xs" disabled={page >= pages} classNames={{ section: classes.arrow ?? '' }} rightSection={<IconChevronRight size={14} />} onClick={() => onPage(page + 1)}>
        <span className={classes.name}>{t('table.next')}</span>
      </Button>
    </nav>
  );
}

/** The list of websites: search, paging, the last day of each at a glance, and the way to add one. */
import { Button, Pagination, Skeleton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconPlus, IconSearchOff } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { websitePageSize, websitesQuery } from '@/api/queries';
import { usePageTitle } from '@/components/page-title';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { FirstWebsite } from './FirstWebsite';
import { WebsiteCard } from './WebsiteCard';
import { WebsiteSearch } from './WebsiteSearch';
import classes from './WebsitesScreen.module.css';

const AddWebsiteDialog = lazy(() =>
  import('./AddWebsiteDialog').then((module) => ({ default: module.AddWebsiteDialog })),
);

export function WebsitesScreen() {
  usePageTitle(t('websites.page'));
  const { page: pageText, search = '' } = useSearch({ from: '/app/websites' });
  const page = Number(pageText ?? 1);
  const navigate = useNavigate({ from: '/websites' });
  const [adding, dialog] = useDisclosure(false);
  const { data, error, refetch, isPlaceholderData } = useQuery(websitesQuery(page, search));

  const show = (next: { page?: number; search?: string }) =>
    navigate({
      search: {
        ...(next.page && next.page > 1 ? { page: String(next.page) } : {}),
        ...(next.search ? { search: next.search } : {}),
      },
      replace: true,
    });

  const pages = data ? Math.ceil(data.count / websitePageSize) : 0;
  // While a search is being changed, the list of the one before is still shown.
  const none = data?.count === 0 && !isPlaceholderData;
  const nothingYet = none && !search;

  return (
    <>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('websites.title')}</h1>
          <p className={classes.lead}>
            {data && !nothingYet ? `${t('websites.count', { count: data.count })} · ${t('websites.lastDay')}` : '\u00a0'}
          </p>
        </div>
        {!nothingYet && (
          <div className={classes.tools}>
            <WebsiteSearch value={search} onChange={(text) => void show({ search: text })} />
            <Button leftSection={<IconPlus size={16} />} onClick={dialog.open}>
              {t('websites.add')}
            </Button>
          </div>
        )}
      </div>

      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <CardSkeletons />}
      {nothingYet && <FirstWebsite onAdd={dialog.open} />}
      {none && search && (
        <EmptyState
          icon={<IconSearchOff size={32} stroke={1.5} />}
          title={t('websites.noMatch', { search })}
          hint={t('websites.noMatchHint')}
        >
          <Button variant="default" onClick={() => void show({})}>
            {t('action.clearSearch')}
          </Button>
        </EmptyState>
      )}
      {data && data.count > 0 && (
        <ul className={classes.grid} data-stale={isPlaceholderData || undefined}>
          {data.data.map((website) => (
            <li key={website.id}>
              <WebsiteCard website={website} />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav className={classes.pages} aria-label={t('websites.pages')}>
          <Pagination total={pages} value={page} onChange={(next) => void show({ page: next, search })} />
        </nav>
      )}
      <Suspense fallback={null}>{adding && <AddWebsiteDialog onClose={dialog.close} />}</Suspense>
    </>
  );
}

function CardSkeletons() {
  return (
    <div className={classes.grid} aria-busy="true" aria-label={t('app.loading')}>
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height={172} radius={10} />
      ))}
    </div>
  );
}

/** Which page, clicks or scrolling, and on which devices; then the page's heatmap beside the list of pages. */
import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFlame } from '@tabler/icons-react';
import { useMemo } from 'react';
import { ask } from '@/api/ask';
import { LinkButton } from '@/components/LinkButton';
import { EmptyState } from '@/components/states/EmptyState';
import { ErrorState } from '@/components/states/ErrorState';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { useParam } from '@/scope/use-param';
import { ClickPanel } from './ClickPanel';
import { PageList } from './PageList';
import classes from './Heatmaps.module.css';
import { ScrollPanel } from './ScrollPanel';

const modes = ['click', 'scroll'] as const;
const path = '/api/websites/{websiteId}/heatmaps';

export function Heatmaps() {
  const { websiteId, query, ready, narrowed } = useScope();
  const [modeChosen, setMode] = useParam('mode', 'click');
  const [pageChosen, setPage] = useParam('page');
  const mode = modes.find((each) => each === modeChosen) ?? 'click';
  const pages = useQuery({ ...ask(path, { websiteId }, { ...query, mode }), enabled: ready });
  const page = pageChosen || pages.data?.pages[0]?.urlPath;
  const heat = useQuery({ ...ask(path, { websiteId }, { ...query, mode, urlPath: page }), enabled: ready && page !== undefined });
  const points = useMemo(() => heat.data?.points ?? [], [heat.data]);

  if (pages.error && !pages.data) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl aria-label={t('heatmaps.mode')} value={mode} onChange={setMode} data={modes.map((value) => ({ value, label: t(`heatmaps.mode.${value}`) }))} />
      </div>
      {pages.data?.pages.length === 0 && (
        <EmptyState icon={<IconFlame size={34} stroke={1.5} />} title={t('heatmaps.none')} hint={t(narrowed ? 'metric.empty.filtered' : 'heatmaps.none.hint')}>
          <LinkButton to={`/websites/${websiteId}/settings`}>{t('website.tab.settings')}</LinkButton>
        </EmptyState>
      )}
      {!pages.data && <Skeleton height={480} radius={10} />}
      {pages.data && page !== undefined && pages.data.pages.length > 0 && (
        <div className={classes.panels}>
          <PageList pages={pages.data.pages} mode={mode} chosen={page} onChoose={setPage} />
          {heat.error && !heat.data && <ErrorState error={heat.error} onRetry={() => void heat.refetch()} />}
          {!heat.error && !heat.data && <Skeleton height={480} radius={10} />}
          {heat.data && mode === 'click' && <ClickPanel page={page} points={points} />}
          {heat.data && mode === 'scroll' && <ScrollPanel page={page} scroll={heat.data.scroll} />}
        </div>
      )}
    </>
  );
}

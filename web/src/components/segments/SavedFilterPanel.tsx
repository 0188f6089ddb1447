/** One segment or cohort: what it says, how many visitors of the period it has, and the way to look at them. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { totalsQuery } from '@/api/queries';
import { websitePath } from '@/app/paths';
import { StatFigure, StatFigures } from '@/components/figure/StatFigure';
import { Panel } from '@/components/Panel';
import { SavedActions } from '@/components/saved/SavedActions';
import { ErrorState } from '@/components/states/ErrorState';
import { formatRate } from '@/format/number';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { carriedPeriod, type Search } from '@/url/scope-search';
import type { Kind, SavedFilter } from './saved-filter';
import { SavedFilterText } from './SavedFilterText';
import classes from './SavedFilter.module.css';

interface Props {
  kind: Kind;
  saved: SavedFilter;
  onEdit: () => void;
  onDelete: () => void;
}

export function SavedFilterPanel({ kind, saved, onEdit, onDelete }: Props) {
  const { websiteId, query, ready } = useScope();
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { startAt, endAt } = query;
  const all = useQuery({ ...totalsQuery(websiteId, { startAt, endAt }), enabled: ready });
  const { data, error, refetch } = useQuery({ ...totalsQuery(websiteId, { startAt, endAt, [kind]: saved.id }), enabled: ready });
  const share = data && all.data ? (all.data.visitors ? data.visitors / all.data.visitors : 0) : undefined;

  return (
    <Panel title={saved.name} tools={<SavedActions name={saved.name} onEdit={onEdit} onDelete={onDelete} />}>
      <div className={classes.content}>
        <SavedFilterText parameters={saved.parameters} />
      </div>
      {error && !data ? (
        <ErrorState compact error={error} onRetry={() => void refetch()} />
      ) : (
        <StatFigures>
          <StatFigure name={t('figure.visitors')} value={data?.visitors} definition="visitors" />
          <StatFigure name={t('saved.share')} value={share} short={formatRate} exact={formatRate} />
          <StatFigure name={t('figure.pageviews')} value={data?.pageviews} definition="pageviews" />
        </StatFigures>
      )}
      <div className={classes.content}>
        <Button
          size="xs"
          variant="default"
          classNames={{ root: classes.show ?? '', label: classes.words ?? '' }}
          onClick={() => void navigate({ to: websitePath(websiteId, ''), search: { ...carriedPeriod(search), [kind]: saved.id } })}
        >
          {t('saved.show', { name: saved.name })}
        </Button>
      </div>
    </Panel>
  );
}

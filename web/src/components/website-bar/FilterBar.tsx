/** What narrows the screen, as chips: each can be changed or removed; and the way to add one more. */
import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconFilterPlus, IconX } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ask } from '@/api/ask';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import type { Filter } from '@/url/filters';
import classes from './FilterBar.module.css';

const FilterDialog = lazy(() => import('./FilterDialog').then((module) => ({ default: module.FilterDialog })));

export function FilterBar() {
  const scope = useScope();
  const [edited, setEdited] = useState<Filter | 'new'>();
  useHotkeys([['F', () => setEdited('new')]]);

  return (
    <div className={classes.row} role="group" aria-label={t('filter.label')}>
      {scope.filters.map((filter) => (
        <FilterChip key={`${filter.name}.${filter.operator}`} filter={filter} onEdit={() => setEdited(filter)} onRemove={() => scope.removeFilter(filter)} />
      ))}
      {scope.segment && <SavedChip kind="segment" id={scope.segment} onRemove={() => scope.change({ segment: undefined })} />}
      {scope.cohort && <SavedChip kind="cohort" id={scope.cohort} onRemove={() => scope.change({ cohort: undefined })} />}
      <UnstyledButton className={classes.add} onClick={() => setEdited('new')}>
        <IconFilterPlus size={15} stroke={1.7} aria-hidden />
        {t('filter.add')}
      </UnstyledButton>
      {scope.filters.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('filter.match')}
          value={scope.match}
          onChange={(match) => scope.change({ match: match === 'any' ? 'any' : 'all' })}
          data={(['all', 'any'] as const).map((value) => ({ value, label: t(`filter.match.${value}`) }))}
        />
      )}
      {scope.filters.length > 1 && (
        <button type="button" className={classes.clear} onClick={scope.clearFilters}>
          {t('filter.clear')}
        </button>
      )}
      <Suspense fallback={null}>
        {edited && <FilterDialog filter={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
      </Suspense>
    </div>
  );
}

function FilterChip({ filter, onEdit, onRemove }: { filter: Filter; onEdit: () => void; onRemove: () => void }) {
  const { name, operator } = filter;
  const values = operator === 'in' || operator === 'nin' ? filter.value.split(',') : [filter.value];
  const value = values.map((each) => rowText(name, each)).join(', ');
  const text = { name: t(`metric.${name}`), value };
  const how = t(`filter.operator.${operator}`);
  return (
    <Chip removeLabel={t('filter.remove', text)} onRemove={onRemove} editLabel={t('filter.change', { ...text, operator: how })} onEdit={onEdit}>
      <span className={classes.name}>
        {text.name} {operator === 'eq' ? '' : how}
      </span>
      <span className={classes.value}>{value}</span>
    </Chip>
  );
}

function SavedChip({ kind, id, onRemove }: { kind: 'segment' | 'cohort'; id: string; onRemove: () => void }) {
  const { websiteId } = useScope();
  const { data } = useQuery(ask('/api/websites/{websiteId}/segments', { websiteId }, { type: kind, pageSize: 200 }));
  const name = data?.data.find((saved) => saved.id === id)?.name ?? '…';
  const what = t(`filter.${kind}`);
  return (
    <Chip removeLabel={t('filter.remove', { name: what, value: name })} onRemove={onRemove}>
      <span className={classes.name}>{what}</span>
      <span className={classes.value}>{name}</span>
    </Chip>
  );
}

interface ChipProps {
  removeLabel: string;
  onRemove: () => void;
  editLabel?: string;
  onEdit?: () => void;
  children: ReactNode;
}

function Chip({ removeLabel, onRemove, editLabel, onEdit, children }: ChipProps) {
  return (
    <span className={classes.chip}>
      {onEdit ? (
        <UnstyledButton className={classes.edit} aria-label={editLabel} onClick={onEdit}>
          {children}
        </UnstyledButton>
      ) : (
        <span className={classes.edit}>{children}</span>
      )}
      <UnstyledButton className={classes.remove} aria-label={removeLabel} onClick={onRemove}>
        <IconX size={13} stroke={2} aria-hidden />
      </UnstyledButton>
    </span>
  );
}

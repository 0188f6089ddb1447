/** The filters in force, each removable. */
import { IconX } from '@tabler/icons-react';
import type { FilterName } from '@/api/types';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import classes from './FilterChips.module.css';
import type { Overview } from './use-overview';

export function FilterChips({ overview }: { overview: Overview }) {
  const filters = Object.entries(overview.filters) as [FilterName, string][];
  if (filters.length === 0) return null;
  return (
    <div className={classes.row} role="group" aria-label={t('filter.label')}>
      {filters.map(([name, value]) => {
        const text = { name: t(`metric.${name}`), value: rowText(name, value) };
        return (
          <button
            key={name}
            type="button"
            className={classes.chip}
            aria-label={t('filter.remove', text)}
            onClick={() => overview.removeFilter(name)}
          >
            <span className={classes.name}>{text.name}</span>
            <span className={classes.value}>{text.value}</span>
            <IconX size={13} stroke={2} aria-hidden />
          </button>
        );
      })}
      {filters.length > 1 && (
        <button type="button" className={classes.clear} onClick={() => overview.change({ filters: {} })}>
          {t('filter.clear')}
        </button>
      )}
    </div>
  );
}

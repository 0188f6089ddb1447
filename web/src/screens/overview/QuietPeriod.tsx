/** Explains a period of zeros and leads to one with numbers. */
import { Button } from '@mantine/core';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import type { DataSpan } from '@/time/range';
import classes from './QuietPeriod.module.css';
import type { Overview } from './use-overview';

interface Props {
  overview: Overview;
  span: DataSpan | undefined;
}

export function QuietPeriod({ overview, span }: Props) {
  const filtered = Object.keys(overview.filters).length > 0;
  return (
    <div className={classes.box} role="status">
      <div>
        <p className={classes.title}>{filtered ? t('overview.quiet.filtered') : t('overview.quiet.title')}</p>
        {span && <p className={classes.hint}>{t('overview.quiet.hint', { date: formatDay(span.end, overview.zone) })}</p>}
      </div>
      <div className={classes.actions}>
        {filtered && (
          <Button variant="default" size="xs" onClick={() => overview.change({ filters: {} })}>
            {t('overview.quiet.clear')}
          </Button>
        )}
        {overview.choice.range !== 'all' && (
          <Button
            variant="light"
            size="xs"
            onClick={() => overview.change({ choice: { range: 'all', offset: 0 }, unit: undefined })}
          >
            {t('overview.quiet.showAll')}
          </Button>
        )}
      </div>
    </div>
  );
}

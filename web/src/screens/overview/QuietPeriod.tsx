/** Explains a period of zeros and leads to one with numbers. */
import { Button } from '@mantine/core';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import classes from './QuietPeriod.module.css';
import { useScope } from '@/scope/scope';

export function QuietPeriod() {
  const scope = useScope();
  const { span } = scope;
  const filtered = scope.narrowed;
  return (
    <div className={classes.box} role="status">
      <div>
        <p className={classes.title}>{filtered ? t('overview.quiet.filtered') : t('overview.quiet.title')}</p>
        {span && <p className={classes.hint}>{t('overview.quiet.hint', { date: formatDay(span.end, scope.zone) })}</p>}
      </div>
      <div className={classes.actions}>
        {filtered && (
          <Button variant="default" size="xs" onClick={() => scope.clearFilters()}>
            {t('overview.quiet.clear')}
          </Button>
        )}
        {scope.choice.range !== 'all' && (
          <Button
            variant="light"
            size="xs"
            onClick={() => scope.change({ choice: { range: 'all', offset: 0 }, unit: undefined })}
          >
            {t('overview.quiet.showAll')}
          </Button>
        )}
      </div>
    </div>
  );
}

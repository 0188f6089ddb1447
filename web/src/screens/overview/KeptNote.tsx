/** Says since when there is more than totals, where the period begins before that. */
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/ask';
import { zoneName } from '@/components/website-bar/zone-name';
import { formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import classes from './KeptNote.module.css';

export function KeptNote() {
  const { websiteId, period, ready } = useScope();
  const { data } = useQuery({
    ...ask('/api/websites/{websiteId}/daily-totals', { websiteId }, { startAt: period.start, endAt: period.end }),
    enabled: ready,
  });
  if (!data || data.forgottenUntil === null || period.start >= data.forgottenUntil) return null;
  return (
    <p className={classes.note} role="note">
      {t('overview.kept', { date: formatDay(data.forgottenUntil, data.timezone), zone: zoneName(data.timezone) })}
    </p>
  );
}

/** Filters, comparison, time zone, freshness and period of a website's screens, with their keys. */
import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { formatClock, formatPeriod } from '@/format/date';
import { t } from '@/messages/message';
import { useScope } from '@/scope/scope';
import { moveRange } from '@/time/range';
import { presetKeys, stepKeys } from './preset-keys';
import classes from './WebsiteBar.module.css';
import { zoneName } from './zone-name';

const PeriodPicker = lazy(() => import('./PeriodPicker').then((module) => ({ default: module.PeriodPicker })));
const ZonePicker = lazy(() => import('./ZonePicker').then((module) => ({ default: module.ZonePicker })));
const CompareMenu = lazy(() => import('./CompareMenu').then((module) => ({ default: module.CompareMenu })));

export interface BarParts {
  /** False where the screen has one moment alone, such as realtime. */
  period?: boolean;
  compare?: boolean;
  filters?: boolean;
}

export function WebsiteBar({ period = true, compare = false }: BarParts) {
  const scope = useScope();
  const time = formatClock(scope.asOf, scope.zone);
  const step = (by: number) => {
    const possible = scope.choice.range !== 'all' && (by < 0 || !scope.period.unfinished);
    if (period && possible) scope.change({ choice: moveRange(scope.choice, by) });
  };
  useHotkeys([
    ['R', scope.renew],
    [stepKeys.before, () => step(-1)],
    [stepKeys.after, () => step(1)],
    ...presetKeys.map(([key, preset]): [string, () => void] => [
      key,
      () => period && scope.change({ choice: { range: preset, offset: 0 }, unit: undefined }),
    ]),
  ]);

  return (
    <div className={classes.toolbar}>
      {compare && (
        <Suspense fallback={<UnstyledButton className={classes.zone}>{t(`compare.${scope.compare}`)}</UnstyledButton>}>
          <CompareMenu />
        </Suspense>
      )}
      <Suspense fallback={<UnstyledButton className={classes.zone}>{zoneName(scope.zone)}</UnstyledButton>}>
        <ZonePicker zone={scope.zone} onChange={scope.setZone} />
      </Suspense>
      <Tooltip label={t('refresh.asOf', { time })}>
        <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('refresh.label', { time })} onClick={scope.renew}>
          <IconRefresh size={17} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      {period && (
        <Suspense fallback={<PeriodPlace />}>
          <PeriodPicker scope={scope} />
        </Suspense>
      )}
    </div>
  );
}

/** Keeps the place of the period until it can be changed. */
function PeriodPlace() {
  const { choice, period, zone } = useScope();
  const dates = formatPeriod(period.start, choice.range === 'all' ? period.cut : period.end, zone);
  const name = typeof choice.range === 'string' && choice.offset === 0 ? t(`range.${choice.range}`) : '';
  return (
    <div className={classes.period}>
      <span className={classes.periodStep} />
      <span className={classes.periodName}>
        {name} <span className={classes.periodDates}>{dates}</span>
      </span>
      <span className={classes.periodStep} />
    </div>
  );
}

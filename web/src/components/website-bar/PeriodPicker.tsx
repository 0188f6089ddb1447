/** The period on show, steps to the one before and after, and a menu of periods and dates. */
import { Popover, Skeleton, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { formatPeriod } from '@/format/date';
import { t } from '@/messages/message';
import { moveRange, presets, type RangeChoice } from '@/time/range';
import { type Scope } from '@/scope/scope';
import classes from './WebsiteBar.module.css';

const DateChoice = lazy(() => import('./DateChoice').then((module) => ({ default: module.DateChoice })));

export function PeriodPicker({ scope }: { scope: Scope }) {
  const { choice, period, zone } = scope;
  const [opened, menu] = useDisclosure(false);
  const dates = formatPeriod(period.start, choice.range === 'all' ? period.cut : period.end, zone);
  const name = typeof choice.range === 'string' && choice.offset === 0 ? t(`range.${choice.range}`) : null;
  const isAll = choice.range === 'all';

  // Another period has other units; the one chosen may be of no use there.
  const show = (next: RangeChoice) => {
    menu.close();
    scope.change({ choice: next, unit: undefined });
  };
  const step = (by: number) => scope.change({ choice: moveRange(choice, by) });

  return (
    <div className={classes.period} role="group" aria-label={t('range.label')}>
      <UnstyledButton
        className={classes.periodStep}
        aria-label={t('range.previous')}
        disabled={isAll}
        onClick={() => step(-1)}
      >
        <IconChevronLeft size={17} stroke={1.8} />
      </UnstyledButton>
      <Popover opened={opened} onChange={(open) => (open ? menu.open() : menu.close())} position="bottom-end" trapFocus shadow="md">
        <Popover.Target>
          <UnstyledButton
            className={classes.periodName}
            aria-label={t('range.change', { period: name ? `${name}, ${dates}` : dates })}
            onClick={menu.toggle}
          >
            <span className={classes.periodWords}>
              {name && <span>{name}</span>} <span className={name ? classes.periodDates : undefined}>{dates}</span>
            </span>
            <IconChevronDown size={15} stroke={1.8} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <div className={classes.choices}>
            <div className={classes.presets}>
              {presets.map((preset) => (
                <UnstyledButton
                  key={preset}
                  className={classes.preset}
                  aria-pressed={choice.range === preset && choice.offset === 0}
                  onClick={() => show({ range: preset, offset: 0 })}
                >
                  {t(`range.${preset}`)}
                </UnstyledButton>
              ))}
            </div>
            <div className={classes.calendar}>
              <p className={classes.calendarTitle}>{t('range.customHint')}</p>
              <Suspense fallback={<Skeleton height={280} />}>
                <DateChoice
                  period={period}
                  zone={zone}
                  today={scope.asOf}
                  onChoose={(range) => show({ range, offset: 0 })}
                />
              </Suspense>
            </div>
          </div>
        </Popover.Dropdown>
      </Popover>
      <UnstyledButton
        className={classes.periodStep}
        aria-label={t('range.next')}
        disabled={isAll || period.unfinished}
        onClick={() => step(1)}
      >
        <IconChevronRight size={17} stroke={1.8} />
      </UnstyledButton>
    </div>
  );
}

/** A calendar to pick the first and the last day of a period. */
import '@mantine/dates/styles.layer.css';
import { Button } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { language } from '@/messages/language';
import { locale, t } from '@/messages/message';
import type { DatePair, Period } from '@/time/range';
import { wallTime } from '@/time/zone';
import classes from './DateChoice.module.css';

interface Props {
  period: Period;
  zone: string;
  /** Now, in ms; later days cannot be picked. */
  today: number;
  onChoose: (range: DatePair) => void;
}

export function DateChoice({ period, zone, today, onChoose }: Props) {
  const [dates, setDates] = useState<[string | null, string | null]>([
    calendarDate(period.start, zone),
    calendarDate(Math.min(period.end, today), zone),
  ]);
  const [from, to] = dates;
  const [earlier, later] = [t('range.earlier'), t('range.later')];

  return (
    <>
      <DatePicker
        type="range"
        size="sm"
        firstDayOfWeek={language.weekBegins}
        classNames={{ day: classes.day }}
        allowSingleDateInRange
        value={dates}
        onChange={setDates}
        maxDate={calendarDate(today, zone)}
        // Arabic has no short names of days, only whole words and letters.
        weekdayFormat={named({ weekday: language.rightToLeft ? 'narrow' : 'short' })}
        monthLabelFormat={named({ month: 'long', year: 'numeric' })}
        monthsListFormat={named({ month: 'short' })}
        getDayAriaLabel={named({ dateStyle: 'long' })}
        ariaLabels={{ previousMonth: earlier, previousYear: earlier, previousDecade: earlier, nextMonth: later, nextYear: later, nextDecade: later }}
        defaultDate={calendarDate(Math.min(period.end, today), zone)}
      />
      <Button size="xs" disabled={!from || !to} onClick={() => from && to && onChoose({ from, to })}>
        {t('range.apply')}
      </Button>
    </>
  );
}

function calendarDate(instant: number, zone: string): string {
  const { year, month, day } = wallTime(instant, zone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Names a day of the calendar ("YYYY-MM-DD") in the page's language. */
function named(options: Intl.DateTimeFormatOptions): (date: string) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (date) => format.format(Date.parse(`${date.slice(0, 10)}T00:00:00Z`));
}

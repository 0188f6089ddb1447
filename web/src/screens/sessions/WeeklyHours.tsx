/** Visitors of each hour of the week, shaded. */
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/ask';
import { HeatTable } from '@/components/chart/HeatTable';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import type { PanelFrame } from '@/components/panel/panel-frame';
import { ErrorState } from '@/components/states/ErrorState';
import type { Column } from '@/components/table/column';
import { t } from '@/messages/message';
import { language, locale } from '@/messages/language';
import { useScope } from '@/scope/scope';

interface Hour {
  name: string;
  /** Visitors by day, in the order of the language's week. */
  counts: number[];
}

export function WeeklyHours({ frame }: { frame?: PanelFrame }) {
  const scope = useScope();
  const { data, error, refetch } = useQuery({
    ...ask('/api/websites/{websiteId}/sessions/weekly', { websiteId: scope.websiteId }, { ...scope.query, timezone: scope.zone }),
    enabled: scope.ready,
  });
  const days = dayNames();
  const hours = Array.from({ length: 24 }, (_, hour): Hour => ({
    name: `${String(hour).padStart(2, '0')}:00`,
    counts: inOrder(data ?? []).map((day) => day[hour] ?? 0),
  }));
  const most = Math.max(...hours.flatMap(({ counts }) => counts), 1);
  const columns: Column<Hour>[] = [
    { id: 'hour', title: t('sessions.weekly.hour'), value: ({ name }) => name },
    ...days.map((day, index): Column<Hour> => ({ id: `day-${index}`, title: day, value: ({ counts }) => counts[index] ?? 0, numeric: true })),
  ];
  return (
    <Panel title={frame?.title ?? t('sessions.weekly')} id={frame?.id ?? 'weekly'} hint={frame?.hint} tools={frame?.tools} definition="sessions.weekly" data={data && panelData(hours, columns)} padded>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : data ? (
        <HeatTable
          title={t('sessions.weekly')}
          heads={[t('sessions.weekly.hour'), ...days]}
          rows={hours.map(({ name, counts }) => ({
            name,
            cells: counts.map((count, day) => ({
              share: count / most,
              text: String(count),
              title: t('sessions.weekly.cell', { day: days[day] ?? '', hour: name, count }),
            })),
          }))}
        />
      ) : (
        <Skeleton height={420} aria-label={t('app.loading')} />
      )}
    </Panel>
  );
}

/** The API counts days from Sunday; a week begins as the language has it. */
function inOrder<Day>(days: readonly Day[]): Day[] {
  return [...days.slice(language.weekBegins), ...days.slice(0, language.weekBegins)];
}

function dayNames(): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return inOrder(Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2026, 0, 4 + day))));
}

/** What goes on in the background, when it last ran, and what went wrong. */
import { useMemo } from 'react';
import type { Schema } from '@/api/ask';
import type { Column } from '@/components/table/column';
import { DataTable } from '@/components/table/DataTable';
import { formatClock, formatDay } from '@/format/date';
import { formatCount } from '@/format/number';
import { t, tOr } from '@/messages/message';
import { ownZone } from '@/time/own-zone';
import classes from './Admin.module.css';

type Row = Schema<'JobState'>;

function stateOf({ isOn, problem, lastRunAt }: Row): string {
  if (!isOn) return t('admin.job.off');
  if (problem !== null) return t('admin.job.failed', { problem });
  return lastRunAt === null ? t('admin.job.notYet') : t('admin.job.works');
}

export function JobTable({ jobs }: { jobs: Row[] }) {
  const columns = useMemo((): Column<Row>[] => {
    const zone = ownZone();
    return [
      { id: 'name', title: t('admin.job.name'), value: ({ name }) => tOr(`admin.job.${name}`, name), width: 'minmax(150px, 2fr)' },
      {
        id: 'state',
        title: t('admin.job.state'),
        value: stateOf,
        show: (job) => (
          <span className={job.problem !== null ? classes.bad : job.isOn && job.lastRunAt !== null ? classes.good : classes.muted} title={stateOf(job)}>
            {stateOf(job)}
          </span>
        ),
        width: 'minmax(100px, 1.4fr)',
      },
      {
        id: 'last',
        title: t('admin.job.last'),
        value: ({ lastRunAt }) => lastRunAt,
        show: ({ lastRunAt }) => (lastRunAt === null ? '–' : `${formatDay(lastRunAt, zone)}, ${formatClock(lastRunAt, zone)}`),
        minor: true,
        width: '180px',
      },
      {
        id: 'waiting',
        title: t('admin.job.waiting'),
        value: ({ waiting }) => waiting,
        show: ({ waiting }) => (waiting === null ? '–' : formatCount(waiting)),
        numeric: true,
        minor: true,
      },
    ];
  }, []);
  return <DataTable title={t('admin.jobs')} rows={jobs} columns={columns} rowKey={({ name }) => name} tall />;
}

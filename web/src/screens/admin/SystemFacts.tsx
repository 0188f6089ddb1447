/** Version, engines, and how much room is taken and left. */
import type { AnswerOf } from '@/api/ask';
import { formatBytes } from '@/format/bytes';
import { formatClock, formatDay } from '@/format/date';
import { t } from '@/messages/message';
import { ownZone } from '@/time/own-zone';
import classes from './Admin.module.css';

const engines: Record<string, string> = { duckdb: 'DuckDB', clickhouse: 'ClickHouse', clickhouses: 'ClickHouse', chdb: 'chDB', sqlite: 'SQLite', postgresql: 'PostgreSQL' };

export function SystemFacts({ system }: { system: AnswerOf<'/api/admin/system'> }) {
  const { version, python, startedAt, eventsEngine, accountsEngine, storage } = system;
  const zone = ownZone();
  const size = (bytes: number | null) => (bytes === null ? t('admin.system.elsewhere') : formatBytes(bytes));
  const facts = [
    { name: t('admin.system.version'), value: version, note: `Python ${python}` },
    { name: t('admin.system.since'), value: formatClock(startedAt, zone), note: formatDay(startedAt, zone) },
    { name: t('admin.system.events'), value: size(storage.events), note: engines[eventsEngine] ?? eventsEngine },
    { name: t('admin.system.accounts'), value: size(storage.accounts), note: engines[accountsEngine] ?? accountsEngine },
    { name: t('admin.system.journal'), value: size(storage.journal), note: t('admin.system.journal.note') },
    { name: t('admin.system.free'), value: size(storage.free), note: t('admin.system.free.note') },
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value} <small>{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How many visitors read each tenth of a page, as bands on its outline; as a table, the numbers. */
import type { Schema } from '@/api/ask';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { formatCount, formatRate } from '@/format/number';
import { t } from '@/messages/message';
import classes from './Heatmaps.module.css';

type Bucket = Schema<'ScrollBucket'>;

export function ScrollPanel({ page, scroll }: { page: string; scroll: Schema<'Scroll'> }) {
  const { buckets, totalSessions } = scroll;
  const share = ({ sessions }: Bucket) => (totalSessions ? sessions / totalSessions : 0);
  const data = panelData<Bucket>(buckets, [
    { id: 'depth', title: t('heatmaps.depth'), value: ({ depth }) => depth, show: ({ depth }) => formatRate(depth / 100), numeric: true },
    { id: 'visitors', title: t('metric.visitors'), value: ({ sessions }) => sessions, numeric: true },
    { id: 'share', title: t('heatmaps.share'), value: (bucket) => Math.round(share(bucket) * 1000) / 10, show: (bucket) => formatRate(share(bucket)), numeric: true },
  ]);
  return (
    <Panel title={t('heatmaps.read', { page })} id="scroll" definition="heatmap.scroll" data={data} padded>
      {totalSessions === 0 ? (
        <EmptyState title={t('heatmaps.none.scroll')} />
      ) : (
        <>
          <p className={classes.about}>{t('heatmaps.read.summary', { visitors: totalSessions })}</p>
          <ol className={classes.bands}>
            {buckets.map((bucket) => (
              <li
                key={bucket.depth}
                className={classes.band}
                title={t('heatmaps.band', { visitors: bucket.sessions, depth: bucket.depth })}
                style={{ backgroundColor: `color-mix(in srgb, var(--k-series-3) ${Math.round(10 + 60 * share(bucket))}%, var(--k-panel))` }}
              >
                <span>{formatRate(bucket.depth / 100)}</span>
                <strong>{formatRate(share(bucket))}</strong>
                <span>{formatCount(bucket.sessions)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
}

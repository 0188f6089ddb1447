/** Clicks of one page on its outline, for all devices or one kind of them; as a table, the places. */
import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { Panel } from '@/components/Panel';
import { panelData } from '@/components/panel/panel-data';
import { EmptyState } from '@/components/states/EmptyState';
import { formatRate } from '@/format/number';
import { t } from '@/messages/message';
import { useParam } from '@/scope/use-param';
import { type Place, type Point, devices, layOut, pointsOf } from './heat';
import { HeatCanvas } from './HeatCanvas';
import classes from './Heatmaps.module.css';

export function ClickPanel({ page, points }: { page: string; points: Point[] }) {
  const [chosen, choose] = useParam('device', 'all');
  const device = devices.find((each) => each === chosen) ?? 'all';
  const layout = useMemo(() => layOut(pointsOf(points, device)), [points, device]);
  const clicks = layout.places.reduce((sum, { count }) => sum + count, 0);
  const data = panelData<Place>(layout.places, [
    { id: 'across', title: t('heatmaps.across'), value: ({ across }) => Math.round(across * 1000) / 10, show: ({ across }) => formatRate(across), numeric: true },
    { id: 'down', title: t('heatmaps.down'), value: ({ down }) => Math.round(down * 1000) / 10, show: ({ down }) => formatRate(down), numeric: true },
    { id: 'count', title: t('heatmaps.count.click'), value: ({ count }) => count, numeric: true },
  ]);
  return (
    <Panel
      title={t('heatmaps.clicks', { page })}
      id="clicks"
      definition="heatmap.click"
      chart
      data={data}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={t('heatmaps.device')}
          value={device}
          onChange={choose}
          data={devices.map((value) => ({ value, label: t(`heatmaps.device.${value}`) }))}
        />
      }
    >
      {clicks === 0 ? (
        <EmptyState title={t('heatmaps.none.device')} hint={t('heatmaps.none.device.hint')} />
      ) : (
        <>
          <p className={classes.about}>{t('heatmaps.summary', { clicks, width: layout.width, height: layout.height })}</p>
          <HeatCanvas layout={layout} summary={t('heatmaps.summary', { clicks, width: layout.width, height: layout.height })} />
        </>
      )}
    </Panel>
  );
}

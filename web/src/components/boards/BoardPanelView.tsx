/** One panel of a board, with the numbers of the website, link or pixel that it is about. */
import { Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense } from 'react';
import type { MetricType } from '@/api/types';
import { Panel } from '@/components/Panel';
import type { PanelFrame } from '@/components/panel/panel-frame';
import { EmptyState } from '@/components/states/EmptyState';
import { loadMessages } from '@/messages/load-messages';
import { t } from '@/messages/message';
import { type BoardPanel, entityOf } from './board-panels';
import { EntityLink } from './EntityLink';
import { EntityScope } from './EntityScope';
import { isPanelKind, tableMetrics } from './panel-kinds';
import { FiguresPanel } from './panels/FiguresPanel';
import { ListPanel } from './panels/ListPanel';
import { MapPanel } from './panels/MapPanel';
import { TextPanel } from './panels/TextPanel';
import { panelTitle } from './panel-title';
import { pixelsOf } from './grid-size';

const TrafficPanel = lazy(async () => {
  // Notes on the chart have their words from the overview.
  const [{ TrafficPanel }] = await Promise.all([import('./panels/TrafficPanel'), loadMessages('overview')]);
  return { default: TrafficPanel };
});
const WeekPanel = lazy(async () => {
  const [{ WeeklyHours }] = await Promise.all([import('@/screens/sessions/WeeklyHours'), loadMessages('sessions')]);
  return { default: WeeklyHours };
});
const EventsPanel = lazy(async () => {
  const [{ EventSeries }] = await Promise.all([import('@/screens/events/EventSeries'), loadMessages('events')]);
  return { default: EventSeries };
});

interface Props {
  panel: BoardPanel;
  /** Of the board. */
  parameters: Record<string, unknown>;
  /** True where the panel says what it is about, since others are about something else. */
  named: boolean;
  /** False for whoever only visits a shared board. */
  leads: boolean;
  tools?: ReactNode;
}

/** What is around a chart inside of its panel. */
const around = 72;
/** The most that a chart may take where panels stand below each other. */
const mostBelow = 440;

export function BoardPanelView({ panel, parameters, named, leads, tools }: Props) {
  const { id, component, place } = panel;
  const { type, props = {} } = component;
  const entity = entityOf(parameters, component);
  // Panels below each other end at some height (BoardGrid.module.css), and what they draw before.
  const onGrid = useMediaQuery('(min-width: 900px)', true);
  const title = panelTitle(component);
  const frame: PanelFrame = {
    title,
    id: `panel-${id.slice(0, 8)}`,
    tools,
    height: Math.min(Math.max(pixelsOf(place.h) - around, 120), onGrid ? Number.POSITIVE_INFINITY : mostBelow),
    ...(named && entity ? { hint: <EntityLink entity={entity} leads={leads} /> } : {}),
  };

  if (type === 'TextBlock') return <TextPanel text={typeof props.text === 'string' ? props.text : ''} titled={Boolean(component.title ?? tools)} frame={frame} />;
  if (!isPanelKind(type)) {
    return (
      <Panel title={title} tools={tools}>
        <EmptyState title={t('boards.panel.unknown')} hint={t('boards.panel.unknown.hint', { type })} />
      </Panel>
    );
  }
  if (!entity) {
    return (
      <Panel title={title} tools={tools}>
        <EmptyState title={t('boards.panel.unassigned')} hint={t('boards.panel.unassigned.hint')} />
      </Panel>
    );
  }
  return (
    <EntityScope entity={entity} title={title} tools={tools}>
      <Suspense fallback={<Skeleton height="100%" radius={10} />}>
        {type === 'WebsiteMetricsBar' && <FiguresPanel frame={frame} />}
        {type === 'WebsiteChart' && <TrafficPanel annotated={entity.type === 'website'} frame={frame} />}
        {type === 'MetricsTable' && <ListPanel type={metricOf(props)} limit={limitOf(props)} leads={leads && entity.type === 'website'} frame={frame} />}
        {type === 'WorldMap' && <MapPanel frame={frame} />}
        {type === 'WeeklyTraffic' && <WeekPanel frame={frame} />}
        {type === 'EventsChart' && <EventsPanel frame={frame} />}
      </Suspense>
    </EntityScope>
  );
}

function metricOf({ type }: Record<string, unknown>): MetricType {
  return tableMetrics.find((each) => each === type) ?? 'path';
}

function limitOf({ limit }: Record<string, unknown>): number {
  const rows = Math.trunc(Number(limit));
  return rows > 0 && rows <= 100 ? rows : 10;
}

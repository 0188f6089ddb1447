/** The charts, each loaded when it is first shown, with its place kept meanwhile. Screens import charts from here alone. */
import { Skeleton } from '@mantine/core';
import { type ComponentProps, type ComponentType, lazy, type LazyExoticComponent, Suspense } from 'react';

const LazySeries = lazy(() => import('./SeriesChart').then((module) => ({ default: module.SeriesChart })));
const LazyDonut = lazy(() => import('./DonutChart').then((module) => ({ default: module.DonutChart })));
const LazySankey = lazy(() => import('./SankeyChart').then((module) => ({ default: module.SankeyChart })));
const LazyMap = lazy(() => import('./WorldMap').then((module) => ({ default: module.WorldMap })));

export const SeriesChart = (props: ComponentProps<typeof LazySeries>) => <Placed chart={LazySeries} props={props} height={props.height ?? 300} />;
export const DonutChart = (props: ComponentProps<typeof LazyDonut>) => <Placed chart={LazyDonut} props={props} height={props.height ?? 240} />;
export const SankeyChart = (props: ComponentProps<typeof LazySankey>) => <Placed chart={LazySankey} props={props} height={props.height ?? 420} />;
export const WorldMap = (props: ComponentProps<typeof LazyMap>) => <Placed chart={LazyMap} props={props} height={props.height ?? 360} />;

function Placed<Props extends object>({ chart: Chart, props, height }: { chart: LazyExoticComponent<ComponentType<Props>>; props: Props; height: number }) {
  return (
    <Suspense fallback={<Skeleton height={height} />}>
      <Chart {...props} />
    </Suspense>
  );
}

/** What a panel is called: its own title, or what it shows. */
import { t } from '@/messages/message';
import type { BoardComponent } from './board-panels';
import { isPanelKind, tableMetrics } from './panel-kinds';

export function panelTitle({ type, title, props }: BoardComponent): string {
  if (title) return title;
  const metric = type === 'MetricsTable' && tableMetrics.find((each) => each === (props?.type ?? 'path'));
  if (metric) return t(`metric.${metric}`);
  return isPanelKind(type) ? t(`boards.kind.${type}`) : type;
}

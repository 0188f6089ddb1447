/**
 * A titled area of a screen. With `data` it can be copied, downloaded as CSV and shown as a table; with `picture` also
 * downloaded as PNG; with `expandable` enlarged. `id` names it in the address (`?table=<id>`) and in file names.
 */
import { Skeleton } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useId, useRef } from 'react';
import { DefinitionHint } from './definition/DefinitionHint';
import classes from './Panel.module.css';
import { PanelTools } from './panel/PanelTools';
import type { PanelData } from './panel/panel-data';
import { useTableView } from './panel/use-table-view';

const PanelTable = lazy(() => import('./panel/PanelTable').then((module) => ({ default: module.PanelTable })));

interface Props {
  title: string;
  /** Names the panel in addresses and files. */
  id?: string;
  /** Which of the server's definitions tells what the numbers mean, e.g. `metrics.path`. */
  definition?: string;
  /** Stands right behind the title. */
  hint?: ReactNode;
  /** Stands at the end of the title's line, before the panel's own tools. */
  tools?: ReactNode;
  /** What the panel shows, as rows: for copying, CSV, and the table view. */
  data?: PanelData | undefined;
  /** The panel holds a chart: it gets a table view, and can be downloaded as a picture. */
  chart?: boolean;
  /** Space around the content; lists and figures bring their own. */
  padded?: boolean;
  children: ReactNode;
  /** The title is for screen readers only. */
  quietTitle?: boolean;
}

export function Panel({ title, id, definition, hint, tools, data, chart = false, padded = chart, children, quietTitle = false }: Props) {
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useTableView(id);
  const tableShown = chart && asTable && data !== undefined;

  return (
    <section ref={section} className={classes.panel} aria-labelledby={titleId}>
      <div className={classes.head} data-quiet={quietTitle || undefined}>
        <div className={classes.named}>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          {definition && <DefinitionHint id={definition} name={title} />}
          {hint}
        </div>
        <div className={classes.tools}>
          {tools}
          {(data || chart) && (
            <PanelTools title={title} id={id} data={data} chart={chart} section={section} asTable={asTable} setAsTable={id ? setAsTable : undefined} />
          )}
        </div>
      </div>
      {tableShown ? (
        <div className={classes.padded}>
          <Suspense fallback={<Skeleton height={300} />}>
            <PanelTable title={title} data={data} />
          </Suspense>
        </div>
      ) : padded ? (
        <div className={classes.padded}>{children}</div>
      ) : (
        children
      )}
    </section>
  );
}

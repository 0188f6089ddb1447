/** A titled area of a screen. */
import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

interface Props {
  title: string;
  /** Stands at the right of the title. */
  tools?: ReactNode;
  children: ReactNode;
  /** The title is for screen readers only. */
  quietTitle?: boolean;
}

export function Panel({ title, tools, children, quietTitle = false }: Props) {
  const titleId = useId();
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <div className={classes.head} data-quiet={quietTitle || undefined}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

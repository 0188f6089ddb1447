/** A titled area of a screen. */
import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

interface Props {
  title: string;
  /** Stands right behind the title, e.g. what the numbers mean. */
  hint?: ReactNode;
  /** Stands at the right of the title. */
  tools?: ReactNode;
  children: ReactNode;
  /** The title is for screen readers only. */
  quietTitle?: boolean;
}

export function Panel({ title, hint, tools, children, quietTitle = false }: Props) {
  const titleId = useId();
  return (
    <section className={classes.panel} aria-labelledby={titleId}>
      <div className={classes.head} data-quiet={quietTitle || undefined}>
        <div className={classes.named}>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          {hint}
        </div>
        {tools}
      </div>
      {children}
    </section>
  );
}

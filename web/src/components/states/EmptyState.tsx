/** A place without data: says why it is empty and what to do next. */
import type { ReactNode } from 'react';
import classes from './states.module.css';

interface Props {
  title: string;
  hint?: string;
  icon?: ReactNode;
  children?: ReactNode;
}

export function EmptyState({ title, hint, icon, children }: Props) {
  return (
    <div className={classes.state}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <p className={classes.title}>{title}</p>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}

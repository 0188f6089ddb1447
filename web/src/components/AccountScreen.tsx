/** The frame of screens outside of a website: heading, sentence, tools, content. */
import type { ReactNode } from 'react';
import classes from './AccountScreen.module.css';
import { usePageTitle } from './page-title';

interface Props {
  title: string;
  lead?: ReactNode;
  /** At the end of the heading's line. */
  tools?: ReactNode;
  children: ReactNode;
}

export function AccountScreen({ title, lead, tools, children }: Props) {
  usePageTitle(title);
  return (
    <>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {tools && <div className={classes.tools}>{tools}</div>}
      </div>
      <div className={classes.stack}>{children}</div>
    </>
  );
}

/** The head of every screen of a website: name, domain, who is online, and the way between its screens. */
import { Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { activeQuery } from '@/api/queries';
import type { Website } from '@/api/types';
import { plural, t } from '@/messages/message';
import classes from './WebsiteHeader.module.css';

interface Props {
  website: Website;
  /** Controls of the screen, at the right. */
  children?: ReactNode;
}

export function WebsiteHeader({ website, children }: Props) {
  const params = { websiteId: website.id };
  return (
    <div className={classes.header}>
      <div className={classes.line}>
        <h1 className={classes.name}>{website.name}</h1>
        {website.domain && (
          <a
            className={classes.domain}
            href={`https://${website.domain}`}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('website.visit', { domain: website.domain })}
          >
            {website.domain}
            <IconExternalLink size={13} stroke={1.7} aria-hidden />
          </a>
        )}
        <OnlineNow websiteId={website.id} />
      </div>
      <div className={classes.line}>
        <nav className={classes.tabs} aria-label={t('website.tabs')}>
          <Link
            to="/websites/$websiteId"
            params={params}
            activeOptions={{ exact: true, includeSearch: false }}
            className={classes.tab}
          >
            {t('website.tab.overview')}
          </Link>
          <Link to="/websites/$websiteId/settings" params={params} className={classes.tab}>
            {t('website.tab.settings')}
          </Link>
        </nav>
        {children}
      </div>
    </div>
  );
}

function OnlineNow({ websiteId }: { websiteId: string }) {
  const { data } = useQuery(activeQuery(websiteId));
  if (!data) return null;
  return (
    <Tooltip label={t('website.online.hint')} multiline w={260} events={{ hover: true, focus: true, touch: true }}>
      <span className={classes.online} data-live={data.visitors > 0 || undefined} tabIndex={0} role="status">
        <span className={classes.dot} aria-hidden />
        {plural('website.online', data.visitors)}
      </span>
    </Tooltip>
  );
}

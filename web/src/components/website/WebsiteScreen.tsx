/**
 * The frame of every screen of a website: loads it and says why it cannot be shown. On a share page the website is known
 * already.
 */
import { useParams } from '@tanstack/react-router';
import { useContext } from 'react';
import { SharedWebsite } from './shared-website';
import { WebsiteFrame, type WebsiteFrameProps } from './WebsiteFrame';
import { WebsiteGate } from './WebsiteGate';

export function WebsiteScreen(props: WebsiteFrameProps) {
  const { websiteId = '' } = useParams({ strict: false }) as { websiteId?: string };
  const shared = useContext(SharedWebsite);
  if (shared) return <WebsiteFrame {...props} {...shared} />;
  return <WebsiteGate websiteId={websiteId}>{(website) => <WebsiteFrame key={website.id} website={website} {...props} />}</WebsiteGate>;
}

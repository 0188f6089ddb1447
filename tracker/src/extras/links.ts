import type { Extra } from '../extras';
import { onFollowedLink } from './followed-links';

/** Links to other hosts that are followed. */
const links: Extra = ({ track, normalize }) =>
  onFollowedLink((link, address) => {
    if (address.host !== location.host) track('Outbound Link: Click', { url: normalize(link.href) });
  });

export default links;

/** The token of the share page on show, kept in memory alone: it ends with the page, and the login stays out of it. */
let token: string | null = null;

/** Makes every request that of the share page's visitor; null ends that. */
export function openShare(opened: string | null): void {
  token = opened;
}

/** What requests of a share page are sent with; null outside of one. */
export function shareHeaders(): Record<string, string> | null {
  return token ? { 'x-umami-share-token': token, 'x-umami-share-context': '1' } : null;
}

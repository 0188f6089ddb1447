/** Addresses of screens, for links and navigation. */

/** `/websites/<id>`, or one of its screens: `websitePath(id, 'funnels')`, `websitePath(id, `sessions/${sessionId}`)`. */
export function websitePath(websiteId: string, screen = ''): string {
  const base = `/websites/${encodeURIComponent(websiteId)}`;
  return screen && screen !== 'overview' ? `${base}/${screen}` : base;
}

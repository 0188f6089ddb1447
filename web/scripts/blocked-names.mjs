/**
 * What common ad-block lists match in addresses of scripts and styles. Their rules are parts of paths and names; these
 * are the kinds that a dashboard like this one would run into. Assets are therefore named by their hash alone.
 */
const patterns = [
  /analytic/, /track/, /telemetr/, /statistic/, /[/._-]stats?[/._-]/, /[/._-]metrics?[/._-]/, /[/._-]pixels?[/._-]/, /beacon/,
  /pageviews?/, /[/._-]visits?[/._-]/, /[/._-]events?[/._-]/, /[/._-]hits?[/._-]/, /[/._-]collect(or)?[/._-]/, /[/._-]count(er)?[/._-]/,
  /heatmap/, /replay/, /session-?record/, /[/._-]funnels?[/._-]/, /conversion/, /attribution/, /campaign/, /affiliate/, /umami/,
  /plausible/, /matomo/, /fingerprint/, /web-?vitals?/, /[/._-]utm[/._-]/, /[/._-]ad(s|vert\w*)?[/._-]/, /banner/, /sponsor/,
];

/** The pattern that matches an address, or undefined. */
export function blockedBy(path) {
  return patterns.find((pattern) => pattern.test(path.toLowerCase()));
}

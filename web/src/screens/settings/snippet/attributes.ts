/** The tracker's attributes, as they are chosen and as they are written into the line. */

/** What is sent beyond page views, and the attribute that asks for it. */
const sent = {
  performance: 'data-performance',
  outbound: 'data-outbound',
  downloads: 'data-downloads',
  forms: 'data-forms',
  notFound: 'data-not-found',
  scrollDepth: 'data-scroll-depth',
  engagement: 'data-engagement',
} as const;

/** What is left out. */
const left = {
  doNotTrack: 'data-do-not-track',
  excludeSearch: 'data-exclude-search',
  excludeHash: 'data-exclude-hash',
} as const;

const attributes = { ...sent, ...left };
export type Extra = keyof typeof attributes;

export const extras = Object.keys(sent) as (keyof typeof sent)[];
export const options = Object.keys(left) as (keyof typeof left)[];

/** Those that a text of the address names; what it does not know is ignored. */
export function chosenOf(text: string): Set<Extra> {
  return new Set(text.split(',').filter((name): name is Extra => name in attributes));
}

/** As it stands in the address, in the order of the list. */
export function chosenText(chosen: ReadonlySet<Extra>): string {
  return [...extras, ...options].filter((name) => chosen.has(name)).join(',');
}

/** Attributes and their values, for the line. */
export function attributesOf(chosen: ReadonlySet<Extra>, { tag, domains }: { tag: string; domains: string }): Record<string, string> {
  const written: Record<string, string> = {};
  for (const name of [...extras, ...options]) if (chosen.has(name)) written[attributes[name]] = 'true';
  const hosts = domains.split(',').map((host) => host.trim()).filter(Boolean).join(',');
  if (hosts) written['data-domains'] = hosts;
  if (tag.trim()) written['data-tag'] = tag.trim();
  return written;
}

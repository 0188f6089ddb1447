/** Lists as they are typed: one entry a line, or with commas between. */

/** The lists that are typed, each with an example. */
export const lineField = {
  addresses: '203.0.113.7\n198.51.100.0/24',
  hostnames: 'example.com\n*.example.com',
  paths: '/admin/*',
  referrers: 'spam.example',
} as const;

export type LineField = keyof typeof lineField;

/** The entries of a text, without empty ones. */
export function entriesOf(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}

export function linesOf(entries: readonly string[] | undefined): string {
  return (entries ?? []).join('\n');
}

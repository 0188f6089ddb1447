/**
 * The address's query as plain text: `?range=7d&path=/pricing`, without the router's usual JSON quoting, so that
 * addresses can be read, typed and shared, and "1" stays a text.
 */

/** `?a=1&b=x` → { a: "1", b: "x" }; of a repeated name the last one counts. */
export function parseSearchText(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** { a: "1", b: undefined } → `?a=1`, and an empty text where nothing is set. Slashes and colons stay readable. */
export function writeSearchText(search: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null) parameters.set(name, String(value));
  }
  const text = parameters.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text ? `?${text}` : '';
}

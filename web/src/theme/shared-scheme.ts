/** Light or dark as the address of a shared page wants it (`/share/…?theme=dark`), to suit the page that it stands in. */

/** Undefined where the reader's own choice counts. Told alike in public/assets/colour-scheme-2.js, before the first paint. */
export function sharedScheme({ pathname, search }: { pathname: string; search: string }): 'light' | 'dark' | undefined {
  const wanted = pathname.startsWith('/share/') ? new URLSearchParams(search).get('theme') : null;
  return wanted === 'light' || wanted === 'dark' ? wanted : undefined;
}

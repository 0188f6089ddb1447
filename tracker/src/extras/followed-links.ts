/** Calls back with links to the web that are followed, in this tab or another one, also out of shadow trees. */
export function onFollowedLink(callback: (link: HTMLAnchorElement, address: URL) => void): void {
  const listen = (event: Event) => {
    const link = event.composedPath().find(item => /^(a|area)$/i.test((item as Element).tagName));
    const { href } = (link || {}) as HTMLAnchorElement;
    if (typeof href === 'string' && /^https?:/.test(href)) callback(link as HTMLAnchorElement, new URL(href));
  };
  document.addEventListener('click', listen, true);
  document.addEventListener('auxclick', event => event.button === 1 && listen(event), true);
}

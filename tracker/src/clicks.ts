const EVENT = 'data-umami-event';

/** Calls back for clicks on elements that name an event, with the data in their further attributes. */
export function onNamedClick(callback: (name: string, data: Record<string, string>) => void): void {
  const listen = (event: Event) => {
    const target = event.target as Element;
    const element = target.closest?.('a,button') || target;
    const name = element.getAttribute?.(EVENT); // a click can also be made on the document, which has no attributes
    if (!name) return;
    const data: Record<string, string> = {};
    for (const attribute of element.getAttributeNames()) {
      if (attribute.startsWith(`${EVENT}-`)) data[attribute.slice(EVENT.length + 1)] = element.getAttribute(attribute)!;
    }
    // The request outlives the page, so a link may go where it goes at once.
    callback(name, data);
  };
  document.addEventListener('click', listen, true);
  document.addEventListener('auxclick', event => event.button === 1 && listen(event), true);
}

/**
 * Makes a replayed page look as it did. The page stands in a frame that inherits this page's policy, which allows no
 * inline style: neither `style` elements nor `style` attributes count. Their text is handed over by the CSSOM, which the
 * policy allows (Content Security Policy Level 3, 8.3), as long as the page changes.
 */

/** Follows the document; ends with the returned function. */
export function restyle(page: Document): () => void {
  const own = new Map<HTMLStyleElement, { text: string; sheet: CSSStyleSheet }>();
  const written = new WeakMap<Element, string | null>();

  const styleElement = (element: Element) => {
    const text = element.getAttribute('style');
    if (text === null || text === written.get(element) || !('style' in element)) return;
    (element as HTMLElement).style.cssText = text;
    written.set(element, element.getAttribute('style'));
  };
  const sheetOf = (element: HTMLStyleElement): CSSStyleSheet[] => {
    const text = element.textContent ?? '';
    const known = own.get(element);
    if (known?.text === text) return [known.sheet];
    const Sheet = page.defaultView?.CSSStyleSheet;
    if (!Sheet) return [];
    const sheet = new Sheet({ media: element.media });
    sheet.replaceSync(text);
    own.set(element, { text, sheet });
    return [sheet];
  };
  const adopt = () => {
    const foreign = page.adoptedStyleSheets.filter((sheet) => ![...own.values()].some((each) => each.sheet === sheet));
    const blocked = [...page.querySelectorAll('style')].filter((element) => element.sheet === null);
    for (const element of own.keys()) if (!blocked.includes(element)) own.delete(element);
    page.adoptedStyleSheets = [...foreign, ...blocked.flatMap(sheetOf)];
  };

  const observer = new MutationObserver((changes) => {
    let sheets = false;
    for (const { type, target, addedNodes, removedNodes } of changes) {
      if (type === 'attributes') styleElement(target as Element);
      sheets ||= isStyle(target) || isStyle(target.parentNode);
      for (const node of addedNodes) {
        if (!isElement(node)) continue;
        styleElement(node);
        for (const each of node.querySelectorAll('[style]')) styleElement(each);
        sheets ||= isStyle(node) || node.querySelector('style') !== null;
      }
      for (const node of removedNodes) sheets ||= isElement(node) && (isStyle(node) || node.querySelector('style') !== null);
    }
    if (sheets) adopt();
  });
  observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['style'] });
  for (const each of page.querySelectorAll('[style]')) styleElement(each);
  adopt();
  return () => observer.disconnect();
}

// `instanceof` does not know the classes of another window.
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isStyle(node: Node | null): node is HTMLStyleElement {
  return node?.nodeName.toLowerCase() === 'style';
}

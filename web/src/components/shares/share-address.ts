/** Where a shared page is, and how another page shows it. */

/** The address of a share. */
export function shareAddress(origin: string, slug: string): string {
  return `${origin}/share/${encodeURIComponent(slug)}`;
}

/** A frame for the pages of another website. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="900" loading="lazy"></iframe>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The line that websites carry to be counted. */
import type { ServerConfig } from '@/api/types';

/**
 * The script element for a website, with the server's own script name where it has one. `attributes` are further ones of
 * the tracker, by name.
 */
export function countingLine(origin: string, websiteId: string, config?: ServerConfig, attributes: Record<string, string> = {}): string {
  const name = config?.trackerScriptName || config?.scriptName || 'script.js';
  const file = (name.split(',')[0] ?? name).trim().replace(/^\/+/, '');
  const script = file.endsWith('.js') ? file : `${file}.js`;
  const further = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${quoted(value)}"`);
  return `<script defer src="${origin}/${script}" data-website-id="${websiteId}"${further.join('')}></script>`;
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

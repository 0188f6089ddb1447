/** The line that websites carry to be counted. */
import type { ServerConfig } from '@/api/types';

/** The script element for a website, with the server's own script name where it has one. */
export function countingLine(origin: string, websiteId: string, config?: ServerConfig): string {
  const name = config?.trackerScriptName || config?.scriptName || 'script.js';
  const file = (name.split(',')[0] ?? name).trim().replace(/^\/+/, '');
  const script = file.endsWith('.js') ? file : `${file}.js`;
  return `<script defer src="${origin}/${script}" data-website-id="${websiteId}"></script>`;
}

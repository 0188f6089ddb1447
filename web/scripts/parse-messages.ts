/**
 * A part of the build: ICU messages with plurals, selections or formats are parsed here, so that the parser need not
 * travel to the browser. In development and in tests the same texts are parsed when they are first shown.
 */
import { parse } from '@formatjs/icu-messageformat-parser';
import { type Plugin, transformWithOxc } from 'vite';

const messageFile = /\/src\/messages\/[a-z]{2}\/[\w-]+\.ts$/;

/** True for texts that need more than placing values. */
export const isComplex = (text: string): boolean => /\{\w+\s*,/.test(text);

export function parsedMessages(): Plugin {
  return {
    name: 'parsed-messages',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== '@formatjs/icu-messageformat-parser' || !importer?.includes('/intl-messageformat/')) return null;
      return this.resolve('@formatjs/icu-messageformat-parser/no-parser.js', importer, { skipSelf: true });
    },
    async transform(code, id) {
      if (!messageFile.test(id)) return null;
      const { code: script } = await transformWithOxc(code, id);
      const module = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as { default: Record<string, string> };
      const entries = Object.entries(module.default).map(([key, text]) => [key, isComplex(text) ? parse(text, { ignoreTag: true, captureLocation: false }) : text]);
      return { code: `export default ${JSON.stringify(Object.fromEntries(entries))};`, map: null };
    },
  };
}

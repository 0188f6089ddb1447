// Builds the tracker, and fails when it grows beyond what pages are willing to load.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const LIMIT = 2048;
const file = new URL('dist/script.js', import.meta.url).pathname;

await build({
  entryPoints: [new URL('src/main.ts', import.meta.url).pathname],
  outfile: file,
  bundle: true,
  minify: true,
  format: 'iife',
  tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  target: 'es2021',
  // Members that nothing outside of the script sees.
  mangleProps: /^(autoTrack|honourDoNotTrack|excludeSearch|excludeHash|domains|beforeSend|endpoint|isDisabled|sendNow)$/,
  legalComments: 'none',
  charset: 'utf8',
});

const size = gzipSync(readFileSync(file), { level: 9 }).length;
console.log(`tracker: ${size} bytes gzipped, less than ${LIMIT}`);
if (size >= LIMIT) process.exit(1);

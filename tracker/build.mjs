// Builds the tracker, its extras and the recorder, and fails when one grows beyond what pages are willing to load.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes, gzipped. */
const LIMITS = {
  'script.js': 2048,
  'script-vitals.js': 1024,
  'script-links.js': 512,
  'script-files.js': 768,
  'script-forms.js': 384,
  'script-missing.js': 384,
  'script-depth.js': 384,
  'script-time.js': 384,
  'recorder.js': 2048,
  'recorder-replay.js': 65_536,
};

const path = name => new URL(name, import.meta.url).pathname;
const common = { bundle: true, minify: true, target: 'es2021', legalComments: 'none', charset: 'utf8' };

rmSync(path('dist'), { recursive: true, force: true });
await build({
  ...common,
  entryPoints: [path('src/main.ts')],
  outfile: path('dist/script.js'),
  format: 'iife',
  tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  // Members that nothing outside of the script sees.
  mangleProps: /^(autoTrack|honourDoNotTrack|excludeSearch|excludeHash|domains|beforeSend|endpoint|isDisabled|sendNow)$/,
});
await build({
  ...common,
  entryPoints: ['vitals', 'links', 'files', 'forms', 'missing', 'depth', 'time'].map(name => ({
    in: path(`src/extras/${name}.ts`),
    out: `script-${name}`,
  })),
  outdir: path('dist'),
  format: 'esm',
});
await build({ ...common, entryPoints: [path('src/recorder/main.ts')], outfile: path('dist/recorder.js'), format: 'iife' });
await build({
  ...common,
  entryPoints: [path('src/recorder/replay.ts')],
  outfile: path('dist/recorder-replay.js'),
  format: 'esm',
});

for (const name of readdirSync(path('dist'))) {
  const size = gzipSync(readFileSync(path(`dist/${name}`)), { level: 9 }).length;
  const limit = LIMITS[name] ?? 0;
  console.log(`${name}: ${size} bytes gzipped, less than ${limit}`);
  if (size >= limit) process.exitCode = 1;
}

/**
 * Checks what `vite build` wrote. In: dist/ with Vite's manifest. Out: for every screen the compressed JavaScript that is
 * loaded before it can be shown; exit code 1 when a rule is broken: the budget, file names that ad-block lists match,
 * inline script or style, other hosts.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { blockedBy } from './blocked-names.mjs';

const dist = new URL('../dist/', import.meta.url);
// What somebody may see first; the others come when the frame is there already.
const firstScreens = { screens: ['login', 'websites', 'overview', 'share'], budget: 200 };
const otherBudget = 230;
const budgetOf = (screen) => (firstScreens.screens.includes(screen) ? firstScreens.budget : otherBudget);
const manifestFile = new URL('.vite/manifest.json', dist);
if (!existsSync(manifestFile)) throw new Error('dist/.vite/manifest.json is not there: run vite build');
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const files = readdirSync(new URL('assets/', dist));
const sizes = new Map();

function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000);
  return sizes.get(file);
}

/** Every script that is loaded with these modules, without what they load later. */
function scriptsOf(...modules) {
  const seen = new Set();
  const visit = (name) => {
    const chunk = manifest[name];
    if (!chunk || seen.has(chunk.file)) return;
    if (chunk.file.endsWith('.js')) seen.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  modules.forEach(visit);
  return [...seen];
}

const total = (scripts) => scripts.reduce((sum, file) => sum + sizeOf(file), 0);
const messages = (...areas) => areas.map((area) => `src/messages/en/${area}.ts`);
const rows = Object.keys(manifest)
  .map((module) => /^src\/screens\/([\w-]+)\/\w+Screen\.tsx$/.exec(module))
  .filter(Boolean)
  .map(([module, folder]) => {
    const around = folder === 'login' ? [] : ['src/app/AppLayout.tsx', ...messages('parts')];
    const scripts = scriptsOf('index.html', ...around, module, ...messages('frame', folder));
    return { screen: folder, 'KB gzipped': Number(total(scripts).toFixed(1)), files: scripts.length };
  });
console.table(rows);
const charts = scriptsOf('src/components/chart/SeriesChart.tsx').filter((file) => !scriptsOf('index.html').includes(file));
console.log(`Charts, loaded on demand: ${total(charts).toFixed(1)} KB gzipped`);

const html = readFileSync(new URL('index.html', dist), 'utf8');
const broken = [
  ...files.filter((name) => blockedBy(`/assets/${name}`)).map((name) => `an ad-block list may match ${name}`),
  ...rows.filter((row) => row['KB gzipped'] > budgetOf(row.screen)).map((row) => `${row.screen} needs more than ${budgetOf(row.screen)} KB of JavaScript`),
  ...(rows.length ? [] : ['no screen was found in the manifest']),
  ...(/<script(?![^>]*\bsrc=)|<style|\sstyle=/.test(html) ? ['index.html holds inline script or style'] : []),
  ...(/https?:\/\//.test(html) ? ['index.html names another host'] : []),
];
for (const line of broken) console.error(`✗ ${line}`);
if (broken.length) process.exit(1);
// Of no use to anybody who visits, and it names the sources.
rmSync(new URL('.vite/', dist), { recursive: true });

/**
 * Checks what `vite build` wrote: file names that ad-block lists match, and the compressed JavaScript of the first
 * screens against a budget. In: dist/. Out: a table of sizes; exit code 1 when a rule is broken.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const budgetKilobytes = 200;
const blockedWords = /analytic|track|stat(s|istic)|pixel|telemetry|metric|beacon|\bads?\b|[-_]ads?[-_.]/i;

const manifest = readdirSync(new URL('assets/', dist));
const sizeOf = (name) => gzipSync(readFileSync(new URL(`assets/${name}`, dist)), { level: 9 }).length / 1000;

const html = readFileSync(new URL('index.html', dist), 'utf8');
const entries = [...html.matchAll(/\/assets\/([^"]+\.js)/g)].map(([, name]) => name);
const chunkOf = (component) => manifest.find((name) => name.startsWith(`${component}-`) && name.endsWith('.js'));

/** Every script that is loaded before the given components can be shown. */
function loadedFor(...components) {
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const source = readFileSync(new URL(`assets/${name}`, dist), 'utf8');
    for (const [, imported] of source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) visit(imported);
  };
  [...entries, ...components.map(chunkOf)].filter(Boolean).forEach(visit);
  return [...seen];
}

const screens = {
  login: loadedFor('LoginScreen'),
  'website list': loadedFor('AppLayout', 'WebsitesScreen'),
  overview: loadedFor('AppLayout', 'OverviewScreen', 'BarsOverTime'),
};
const total = (names) => names.reduce((sum, name) => sum + sizeOf(name), 0);

console.table(
  manifest
    .map((name) => ({ name, 'KB gzipped': Number(sizeOf(name).toFixed(1)) }))
    .sort((a, b) => b['KB gzipped'] - a['KB gzipped']),
);
const broken = [
  ...manifest.filter((name) => blockedWords.test(name)).map((name) => `an ad-block list may match ${name}`),
  ...['login', 'website list']
    .filter((screen) => total(screens[screen]) > budgetKilobytes)
    .map((screen) => `${screen} needs more than ${budgetKilobytes} KB of JavaScript`),
  ...(/<script(?![^>]*\bsrc=)|<style|\sstyle=/.test(html) ? ['index.html holds inline script or style'] : []),
  ...(/https?:\/\//.test(html) ? ['index.html names another host'] : []),
];
for (const [screen, names] of Object.entries(screens)) {
  console.log(`JavaScript for ${screen}: ${total(names).toFixed(1)} KB gzipped in ${names.length} files`);
}
for (const line of broken) console.error(`✗ ${line}`);
process.exit(broken.length ? 1 : 0);

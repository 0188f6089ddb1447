/**
 * How the dashboard is built: base path `/`, hashed files under `/assets/`, and names that no ad-block list matches
 * (they are hashes alone: a chunk named after a screen such as "heatmaps" would not load).
 */
import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { parsedMessages } from './scripts/parse-messages';
import { defineConfig } from 'vitest/config';

const apiTarget = loadEnv('', '.', 'KOKUMI_').KOKUMI_URL ?? 'http://127.0.0.1:8000';

export default defineConfig({
  base: '/',
  plugins: [parsedMessages(), react()],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  server: { proxy: { '/api': apiTarget, '/script.js': apiTarget } },
  build: {
    outDir: 'dist',
    manifest: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[hash].js',
        chunkFileNames: 'assets/[hash].js',
        assetFileNames: 'assets/[hash][extname]',
        hashCharacters: 'hex',
        // Small pieces that every screen needs travel together: they compress better, and take fewer requests.
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack[\\/](react-)?(router|query|store|history)[\w-]*|intl-messageformat|@formatjs)[\\/]/ },
            { name: 'frame', test: /[\\/]src[\\/](app[\\/]AppLayout|components[\\/](top-bar|navigation[\\/]SideNav|notice)|scope|url)|@floating-ui/, minShareCount: 2 },
            { name: 'parts', test: /[\\/]src[\\/](components[\\/](Panel|panel|states|definition|figure|website)|format|labels|time|csv)/, minShareCount: 6 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    // Busy machines take long; what is tested is what comes out.
    testTimeout: 60_000,
    setupFiles: ['src/messages/english-for-tests.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
  },
});

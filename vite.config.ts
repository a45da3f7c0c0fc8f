import {type Plugin, runnerImport} from 'vite';
import {defineConfig} from 'vitest/config';

/** The compiler is read by Vite's own runner, not bundled into this file; tests import what they test themselves. */
const {kernels} = (
  await runnerImport<typeof import('./src/compiler/kernels-plugin')>('./src/compiler/kernels-plugin.ts')
).module;

async function site(): Promise<Plugin> {
  const {module} = await runnerImport<typeof import('./src/compiler/site')>('./src/compiler/site.ts', {
    plugins: [kernels()]
  });
  return module.site;
}

/** Tests that drive a browser or measure time: one file after the other, and nothing beside them. */
const onOneBrowser = ['tests/browser/**/*.test.ts', 'tests/commands/**/*.test.ts'];

export default defineConfig({
  base: './',
  appType: 'mpa',
  envPrefix: ['VITE_', 'SITE_URL'],
  plugins: [kernels(), process.env.VITEST ? [] : site()],
  server: {host: '127.0.0.1', port: 5173, fs: {strict: true}},
  preview: {host: '127.0.0.1', port: 4173},
  worker: {plugins: () => [kernels()]},
  build: {
    target: ['chrome123', 'firefox125', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {checks: {bundlerTimings: false}}
  },
  test: {
    // Long enough for a machine that does other things too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: onOneBrowser,
          // One registry of modules a worker: else every file loads the compiler anew.
          isolate: false
        }
      },
      {
        extends: true,
        test: {name: 'browser', include: onOneBrowser, maxWorkers: 1, sequence: {groupOrder: 1}}
      }
    ]
  }
});

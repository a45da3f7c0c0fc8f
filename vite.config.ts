import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build, type Plugin, type Rolldown, runnerImport} from 'vite';
import {defineConfig} from 'vitest/config';

/** Read by Vite's own runner, not bundled into this file. */
const {kernels} = (
  await runnerImport<typeof import('./src/compiler/kernels-plugin')>('./src/compiler/kernels-plugin.ts')
).module;

/**
 * What the compiler does without in Node: workers, which it never starts, and the kernels, whose compilation would keep the
 * first slide waiting for seconds; its long work runs on their reference.
 */
const withoutPage: Plugin = {
  name: 'without-page',
  enforce: 'pre',
  resolveId: id =>
    id.includes('?worker') ? {id, external: true} : id.endsWith('?kernels') ? '\0no-kernels' : undefined,
  load: id => (id === '\0no-kernels' ? "export default '';" : undefined)
};

/** The compiler, as one file: its 350 modules one by one would take three times as long to read. */
async function site(): Promise<Plugin> {
  const {NODE_ENV} = process.env;
  const outDir = resolve('.cache/site');
  const {output} = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [withoutPage],
    build: {
      ssr: 'src/compiler/site.ts',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {output: {entryFileNames: '[name]-[hash].mjs'}}
    }
  })) as Rolldown.RolldownOutput;
  // A build leaves this set, and what is served while developing would be taken for built.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  const module: typeof import('./src/compiler/site') = await import(
    pathToFileURL(resolve(outDir, output[0].fileName)).href
  );
  return module.site;
}

/** Tests that drive a browser: one file after the other, for two would only slow each other on two cores. */
const inBrowser = ['tests/browser/**/*.test.ts'];
/** Tests that measure time or bytes: one file after the other, and nothing beside them. */
const measured = ['tests/commands/**/*.test.ts'];

export default defineConfig({
  base: './',
  appType: 'mpa',
  envPrefix: ['VITE_', 'SITE_URL'],
  plugins: [kernels(), process.env.VITEST ? [] : site()],
  server: {host: '127.0.0.1', port: 5173, fs: {strict: true}, watch: {ignored: ['**/.cache/**', '**/shots/**']}},
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
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A golden that is missing or differs fails, wherever it runs; -u writes it anew.
    update: 'none',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...inBrowser, ...measured],
          // One registry of modules a worker: else every file loads the compiler anew.
          isolate: false
        }
      },
      {
        extends: true,
        // One registry of modules, and in it one browser.
        test: {name: 'browser', include: inBrowser, isolate: false, maxWorkers: 1, sequence: {groupOrder: 1}}
      },
      {
        extends: true,
        test: {name: 'measured', include: measured, maxWorkers: 1, sequence: {groupOrder: 2}}
      }
    ]
  }
});

import {writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {build, type Plugin, runnerImport} from 'vite';
import type {compute as Compute} from '../../compute';

declare global {
  interface Window {
    compute: typeof Compute;
  }
}

const head =
  '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Compute</title>';
const noWorkers = '<meta http-equiv="Content-Security-Policy" content="worker-src \'none\'">';
const script = '<script type="module" src="page.js"></script>';

/**
 * Builds the compute room by itself into `folder`: index.html has `window.compute`, no-workers.html has it under a policy
 * that forbids workers.
 */
export async function buildComputeSite(folder: string): Promise<void> {
  // By the runner, as Vite's config reads it: the compiler's door would bring the whole compiler.
  const {module} = await runnerImport<{kernels: () => Plugin}>('./src/compiler/kernels-plugin.ts');
  await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    plugins: [module.kernels()],
    worker: {plugins: () => [module.kernels()]},
    build: {
      target: 'chrome123',
      modulePreload: {polyfill: false},
      outDir: resolve(folder),
      emptyOutDir: true,
      rolldownOptions: {
        input: 'src/commands/bench/compute-page.ts',
        output: {entryFileNames: 'page.js', chunkFileNames: '[name].js'}
      }
    }
  });
  writeFileSync(join(folder, 'index.html'), head + script);
  writeFileSync(join(folder, 'no-workers.html'), head + noWorkers + script);
}

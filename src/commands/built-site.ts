import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

const sources = ['index.html', 'package.json', 'package-lock.json', 'vite.config.ts', 'src', 'slides', 'public'];

/** The folder of the built site, built again first if a source is newer than it. */
export function builtSite(): string {
  const page = 'dist/index.html';
  if (!existsSync(page) || sources.some(source => newest(source) > statSync(page).mtimeMs)) build();
  return 'dist';
}

/** `npm run build`, and how long it took in ms. */
export function build(): number {
  const start = performance.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Vite's runner, which runs the commands, sets NODE_ENV to development: inherited, it would build Lit's development code.
  const {NODE_ENV: _, ...env} = process.env;
  const {status} = spawnSync(npm, ['run', 'build', '--silent'], {
    stdio: ['ignore', 2, 2],
    env,
    shell: npm.endsWith('.cmd')
  });
  if (status !== 0) throw new Error('npm run build failed: mend what it reports above');
  return performance.now() - start;
}

// Commands are no part of the site.
function newest(path: string): number {
  if (!existsSync(path) || path === join('src', 'commands')) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))));
}

/** The browser that commands and browser tests drive: a Chromium found on the system or, failing that, installed. */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {type Browser, chromium} from 'playwright-core';
import {chromiumPlaces} from './chromium-places';

const downloadLimit = 90_000;
const packageLimit = 240_000;

/** The first Chromium that runs: the one `CHROMIUM` names, the system's, or Playwright's own copy. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM must name a browser's executable, got ${named}`);
    return named;
  }
  return [...chromiumPlaces(process.platform, process.env), chromium.executablePath()].find(runs);
}

// A name in PATH can be a stub that only asks for a snap, and a downloaded copy can lack system libraries.
// Only Linux is asked: elsewhere `--version` opens a window.
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version'], {timeout: 20_000}).status === 0;
}

/**
 * Installs a Chromium: Playwright's own download, then on Debian and Ubuntu as root the package `chromium`.
 *
 * @throws Error, in one sentence on what to do, if no browser runs afterwards
 */
export function installChromium(): string {
  console.error('No Chromium or Chrome found: installing one.');
  attempt(
    process.execPath,
    ['node_modules/playwright-core/cli.js', 'install', '--no-shell', 'chromium'],
    downloadLimit
  );
  if (!findChromium() && isDebianRoot()) {
    attempt('apt-get', ['update'], packageLimit);
    attempt(
      'apt-get',
      ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=180', 'chromium'],
      packageLimit
    );
  }
  const path = findChromium();
  if (path) return path;
  throw new Error(
    'No Chromium could be found or installed: install Chromium or Google Chrome, or set CHROMIUM to the path of its executable, and run the command again.'
  );
}

function attempt(command: string, options: string[], timeout: number): void {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000'};
  spawnSync(command, options, {timeout, killSignal: 'SIGKILL', env, stdio: ['ignore', 2, 2]});
}

function isDebianRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

export interface LaunchOptions {
  /** Digest of the public key of a self-signed certificate to trust. */
  spki?: string;
}

/** A headless browser that reaches 127.0.0.1 and nothing else: a foreign request fails, and is seen. */
export function launchChromium({spki}: LaunchOptions = {}): Promise<Browser> {
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--font-render-hinting=none',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
    ...(spki ? [`--ignore-certificate-errors-spki-list=${spki}`] : [])
  ];
  return chromium.launch({executablePath: findChromium() ?? installChromium(), args});
}

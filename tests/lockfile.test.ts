import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';

interface Entry {
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {packages: Record<string, Entry>};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

it('every package has an integrity digest', () => {
  expect(packages.filter(([, {integrity}]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
});

it('no package comes from anywhere but the registry', () => {
  const foreign = packages.filter(
    ([, {resolved, link}]) => link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
  );
  expect(foreign.map(([path]) => path)).toEqual([]);
});

it('no package runs a script when it is installed', () => {
  const allowed = ['node_modules/fsevents'];
  const scripted = packages.filter(([path, {hasInstallScript}]) => hasInstallScript && !allowed.includes(path));
  expect(scripted.map(([path]) => path)).toEqual([]);
});

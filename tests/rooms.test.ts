import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {describe, expect, it} from 'vitest';

const rows = readFileSync('README.md', 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| `src/'))
  .map(line => line.split('|').map(cell => cell.trim()));

/** Room → what its row in the README says it may import: other rooms and packages. */
const allowed = new Map(
  rows.map(([, room, , imports]) => [room.replace(/^`src\/|\/`$/g, ''), imports.replace(/`/g, '')])
);
const roomNames = [...allowed.keys()];

const files = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter(file => /\.[jt]s$/.test(file));
const importsOf = (file: string) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^'/][^']*)'/g)].map(
    match => match[1].split('?')[0]
  );

const roomOf = (file: string) => file.split('/')[0];

function mayImport(room: string, specifier: string) {
  const row = allowed.get(room)!;
  if (row === 'all') return true;
  const named = row.split(/[,;]/).map(name => name.trim());
  return named.some(
    name =>
      specifier === name ||
      specifier.startsWith(`${name}/`) ||
      (name.endsWith('*') && specifier.startsWith(name.slice(0, -1)))
  );
}

describe('the rooms table of the README', () => {
  it('names every room in src, and no other', () => {
    const present = new Set(files.map(roomOf));
    expect([...present].filter(room => !allowed.has(room))).toEqual([]);
  });

  it.each(files)('%s imports only what its room may', file => {
    const room = roomOf(file);
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith('.')) {
        const bare = specifier.startsWith('node:') ? 'node' : specifier;
        expect(mayImport(room, bare), `${file} imports ${specifier}, its row allows: ${allowed.get(room)}`).toBe(true);
        continue;
      }
      const target = relative(resolve('src'), resolve('src', dirname(file), specifier));
      const other = roomOf(target);
      if (other === room) continue;
      expect(mayImport(room, other), `${file} reaches into ${other}, its row allows: ${allowed.get(room)}`).toBe(true);
      if (/\.[jt]s$|^[\w-]+$|\//.test(target)) expect(target, `${file} must come in by the door`).toBe(other);
    }
  });

  it('keeps one widget from importing another', () => {
    for (const file of files.filter(file => /^widgets\/[^/]+\//.test(file))) {
      const folder = dirname(file).split('/').slice(0, 2).join('/');
      for (const specifier of importsOf(file).filter(s => s.startsWith('.'))) {
        const target = relative(resolve('src'), resolve('src', dirname(file), specifier));
        const inFolder = /^widgets\/[^/]+\//.test(target);
        expect(!inFolder || target.startsWith(`${folder}/`), `${file} imports ${target}`).toBe(true);
      }
    }
  });

  it('gives every room one door', () => {
    for (const room of roomNames.filter(room => files.some(file => roomOf(file) === room) && room !== 'commands'))
      expect(files).toContain(`${room}/index.ts`);
  });

  it('keeps the numbers pure: no clock, no Math.random, no globals in numerics', () => {
    for (const file of files.filter(file => roomOf(file) === 'numerics'))
      expect(readFileSync(join('src', file), 'utf8'), file).not.toMatch(
        /Math\.random|Date\.now|performance\.|globalThis|new Function|\beval\(/
      );
  });
});

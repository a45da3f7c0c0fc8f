import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {filesUnder} from './project-file';
import {works} from './recorded-work';
import type {TalkCache} from './talk';

const place = '.cache/compiler.json';

/** What a compilation computes and JSON can hold: numbers and claims, formulas, first pictures, long work. */
type Kept = readonly ['values' | 'formulas' | 'pictures' | 'works', [key: string, value: unknown][]][];

const tables = ({values, formulas, pictures}: TalkCache) => ({values, formulas, pictures, works});

/** All that results hang on: the code that computes them. */
function codeOf(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of [join(root, 'package-lock.json'), ...filesUnder(join(root, 'src'))])
    if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/**
 * Gives a new cache what an earlier run computed, if no code has changed since: a dev server then starts without
 * computing anything again.
 *
 * @returns keeps what has been computed by now, if there is anything new
 */
export function keptResults(root: string, cache: TalkCache): () => void {
  const file = join(root, place);
  const code = codeOf(root);
  const maps: Record<string, Map<string, unknown>> = tables(cache);
  const size = () => Object.values(maps).reduce((sum, map) => sum + map.size, 0);
  for (const [name, entries] of read(file, code)) for (const [key, value] of entries) maps[name]?.set(key, value);
  let known = size();
  return () => {
    if (size() === known) return;
    known = size();
    const kept = Object.entries(maps).map(([name, map]) => [
      name,
      [...map].filter(([, value]) => name === 'works' || isPlain(value))
    ]);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, JSON.stringify({code, kept}));
  };
}

function read(file: string, code: string): Kept {
  try {
    const {code: was, kept} = JSON.parse(readFileSync(file, 'utf8'));
    if (was === code) return kept;
  } catch {
    // None, or broken off in writing: everything is computed again.
  }
  return [];
}

/** Whether JSON gives a value back as it was. */
const isPlain = (value: unknown) =>
  typeof value === 'string' || typeof value === 'boolean' || (Number.isFinite(value) && !Object.is(value, -0));

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

/** What one figure may add to the chunks that it shares with others, in bytes of brotli. */
export const figureBudget = 20 * 1024;

/**
 * What each figure alone brings: brotli bytes of the built scripts that no other figure imports.
 *
 * @param tags   of the figures
 * @param folder the built site
 * @throws RangeError for a tag that no script defines
 */
export function figureWeights(tags: readonly string[], folder = 'dist'): ReadonlyMap<string, number> {
  const assets = join(folder, 'assets');
  const scripts = new Map(
    readdirSync(assets)
      .filter(name => name.endsWith('.js'))
      .map(name => [name, readFileSync(join(assets, name), 'utf8')])
  );
  const imported = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const [, file] of scripts.get(name)!.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) imported(file, seen);
    return seen;
  };
  const closures = new Map(
    tags.map(tag => {
      const entry = [...scripts.keys()].find(name => new RegExp(`tag:["'\`]${tag}["'\`]`).test(scripts.get(name)!));
      if (!entry) throw new RangeError(`no script in ${assets} defines ${tag}`);
      return [tag, imported(entry)] as const;
    })
  );
  const users = (name: string) => [...closures.values()].filter(closure => closure.has(name)).length;
  const weight = (name: string) => brotliCompressSync(scripts.get(name)!).length;
  return new Map(
    [...closures].map(([tag, closure]) => [
      tag,
      [...closure].filter(name => users(name) === 1).reduce((sum, name) => sum + weight(name), 0)
    ])
  );
}

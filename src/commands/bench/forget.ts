import {rmSync} from 'node:fs';

/** What the dev server and the compiler keep between runs. */
const kept = ['node_modules/.vite/deps', 'node_modules/.vite/deps_ssr', '.cache'];

/** Puts a checkout back to where nothing has been computed yet. */
export function forget(): void {
  for (const path of kept) rmSync(path, {recursive: true, force: true});
}

import {existsSync, readdirSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname, join, sep} from 'node:path';
import {suggest} from './suggest';

/** Where the talk's Markdown lives, relative to the project. */
export const slidesFolder = 'slides';

/**
 * The real path of a file that a slide names, relative to `slides/`; it must lie inside the project, symbolic links
 * included.
 */
export function projectFile(root: string, path: string): {readonly file: string} | {readonly problem: string} {
  const plain = decode(path);
  const shape = problemWithShape(plain);
  if (shape) return {problem: `${quote(path)} ${shape} (allowed: a path inside ${slidesFolder}/)`};
  const wanted = join(root, slidesFolder, plain!);
  try {
    const file = realpathSync(wanted);
    if (!file.startsWith(realpathSync(root) + sep))
      return {problem: `${quote(path)} leads out of the project (allowed: a file inside it)`};
    if (statSync(file).isFile()) return {file};
    return {problem: `${quote(path)} is no file`};
  } catch {
    const near = suggest(basename(wanted), siblings(dirname(wanted)));
    return {problem: `no file ${quote(path)} in ${slidesFolder}/${near ? ` (did you mean "${near}"?)` : ''}`};
  }
}

function problemWithShape(path: string | undefined) {
  if (path === undefined) return 'has a broken % code';
  if (path === '') return 'is empty';
  if (path.includes('\0')) return 'has a NUL character';
  if (path.includes('\\')) return 'has a backslash';
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return 'names a drive or another site';
  if (path.startsWith('/')) return 'is absolute';
  if (path.split('/').includes('..')) return 'leads upwards';
  return undefined;
}

function decode(path: string) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Every file under a folder, in order; none where there is no such folder. */
export function filesUnder(folder: string): string[] {
  const entries = existsSync(folder) ? readdirSync(folder, {recursive: true, withFileTypes: true}) : [];
  return entries
    .filter(entry => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .sort();
}

function siblings(folder: string) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const quote = (path: string) => `"${path.length > 60 ? `${path.slice(0, 57)}…` : path}"`;

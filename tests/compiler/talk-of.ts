import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import {AuthoringErrors, compileTalk, loadFigures, type Slide, type Talk, type TalkCache} from '../../src/compiler';
import {discFigures} from './disc-figure';

/** A project in a folder of its own, with these files, while a test runs; paths are relative to `slides/`. */
export function project(files: Readonly<Record<string, string>>): string {
  const root = write(files);
  onTestFinished(() => remove(root));
  return root;
}

function write(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'talk-')));
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'slides', path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
  return root;
}

const remove = (root: string) => rmSync(root, {recursive: true, force: true});

export const figures = await loadFigures(discFigures);

export function talkOf(files: Readonly<Record<string, string>>, cache?: TalkCache): Talk {
  const root = write(files);
  try {
    return compileTalk({root, figures, cache});
  } finally {
    remove(root);
  }
}

/** The messages of the mistakes in these files, or in the project that is in `root`. */
export function mistakes(files: Readonly<Record<string, string>>, root?: string): string[] {
  try {
    if (root === undefined) talkOf(files);
    else compileTalk({root, figures});
    return [];
  } catch (errors) {
    if (!(errors instanceof AuthoringErrors)) throw errors;
    return errors.errors.map(error => error.message);
  }
}

const head = '---\nid: one\n---\n## Title\n';

/** One slide with this body, whose first line is line 5 of `slides/a.md`. */
export function slideOf(body: string, others: Readonly<Record<string, string>> = {}): Slide {
  return talkOf({'a.md': head + body, ...others}).slides[0];
}

/** The mistakes in one slide with this body, whose first line is line 5; each as "line:column: problem". */
export function mistakesIn(body: string, others: Readonly<Record<string, string>> = {}): string[] {
  return mistakes({'a.md': head + body, ...others}).map(message => message.replace('slides/a.md:', ''));
}

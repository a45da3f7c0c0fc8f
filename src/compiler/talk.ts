import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {FigureClass} from '../widgets';
import {AuthoringError, AuthoringErrors} from './authoring-error';
import {newContext, type Vocabulary} from './parse-context';
import {slidesFolder} from './project-file';
import {makeSlide, type Slide} from './slide';
import {createMarkdownIt, readSlideFile} from './slide-file';
import {source} from './source';
import {allowed} from './suggest';
import {readVocabulary, sharedFiles} from './vocabulary';

export interface TalkOptions {
  /** The project's folder; the talk is in its `slides/`. */
  readonly root: string;
  /** The figures that slides may show, by tag, as `loadFigures` gives them. */
  readonly figures: ReadonlyMap<string, FigureClass>;
  /** Kept between compilations, it makes an edit recompile one file only. */
  readonly cache?: TalkCache;
}

/** A compiled talk. */
export interface Talk {
  readonly slides: readonly Slide[];
  readonly vocabulary: Vocabulary;
  /** Pictures that slides show, relative to the project. */
  readonly assets: readonly string[];
}

export interface TalkCache {
  /** The vocabulary, by the text it was read from. */
  vocabulary?: {readonly key: string; readonly value: ReturnType<typeof readVocabulary>};
  readonly values: Map<string, unknown>;
  readonly formulas: Map<string, string>;
  readonly pictures: Map<string, string>;
  readonly files: Map<string, CompiledFile>;
  /** Files that may be compiled in a hurry for now: without their claims, and with no picture but the talk's first. */
  readonly hurried: Set<string>;
}

interface CompiledFile {
  readonly file: string;
  readonly text: string;
  readonly hurry: boolean;
  readonly vocabulary: Vocabulary;
  readonly slides: readonly Slide[];
  readonly errors: readonly AuthoringError[];
  readonly included: ReadonlyMap<string, string>;
  readonly assets: ReadonlySet<string>;
  readonly slideLinks: ReturnType<typeof newContext>['slideLinks'];
}

export const newCache = (): TalkCache => ({
  values: new Map(),
  formulas: new Map(),
  pictures: new Map(),
  files: new Map(),
  hurried: new Set()
});

const md = createMarkdownIt();

/**
 * Compiles the talk: every `slides/*.md` that no other includes, in name order, with its bibliography, glossary and macros.
 *
 * @throws AuthoringErrors with every mistake found
 */
export function compileTalk({root, figures, cache = newCache()}: TalkOptions): Talk {
  const {vocabulary, errors, readable} = cachedVocabulary(root, figures, cache);
  if (!readable) throw new AuthoringErrors(errors);
  const files = withoutParts(slideFiles(root).map(file => compileFile(root, file, vocabulary, cache)));
  const slides = files.flatMap(file => file.slides);
  const all = [...errors, ...files.flatMap(file => file.errors), ...checkIds(slides, files)];
  if (files.length === 0)
    all.push(new AuthoringError({file: slidesFolder, line: 1, column: 1}, 'no slides (allowed: slides/*.md)'));
  if (all.length > 0) throw new AuthoringErrors(all);
  return {slides, vocabulary, assets: [...new Set(files.flatMap(file => [...file.assets]))].sort()};
}

/** The files of slides, relative to the project, in their order. */
export function slideFiles(root: string) {
  const folder = join(root, slidesFolder);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter(name => name.endsWith('.md') && name !== sharedFiles.glossary)
    .sort()
    .map(name => `${slidesFolder}/${name}`);
}

/** A file that another one includes is a part of its slide, and has no slides of its own. */
function withoutParts(files: readonly CompiledFile[]): CompiledFile[] {
  const parts = new Set<string>();
  // Of files that include each other the first stays, to say so.
  for (const {file, included} of files) if (!parts.has(file)) for (const part of included.keys()) parts.add(part);
  return files.filter(({file}) => !parts.has(file));
}

const textOf = (root: string, file: string) => {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

function cachedVocabulary(root: string, figures: TalkOptions['figures'], cache: TalkCache) {
  const key = JSON.stringify([
    root,
    ...Object.values(sharedFiles).map(name => textOf(root, `${slidesFolder}/${name}`))
  ]);
  if (cache.vocabulary?.key !== key) {
    const {values, formulas, pictures} = cache;
    cache.vocabulary = {key, value: readVocabulary(md, {root, figures, values, formulas, pictures})};
  }
  return cache.vocabulary.value;
}

function compileFile(root: string, file: string, vocabulary: Vocabulary, cache: TalkCache): CompiledFile {
  const text = textOf(root, file);
  const known = cache.files.get(file);
  const hurry = cache.hurried.has(file);
  if (
    known?.text === text &&
    (!known.hurry || hurry) &&
    known.vocabulary === vocabulary &&
    [...known.included].every(([name, was]) => textOf(root, name) === was)
  )
    return known;
  const compiled = compile(file, text, vocabulary, hurry);
  // A mistake may lie in a file that is not there yet, so it is looked at anew each time.
  if (compiled.errors.length === 0) cache.files.set(file, compiled);
  return compiled;
}

function compile(file: string, text: string, vocabulary: Vocabulary, hurry: boolean): CompiledFile {
  try {
    const context = newContext(vocabulary, source(file, text), hurry);
    const slides = readSlideFile(md, context).map(draft => makeSlide(md, draft, context));
    return {file, text, slides, ...context};
  } catch (error) {
    if (!(error instanceof AuthoringError)) throw error;
    return {
      ...{file, text, hurry, vocabulary, slides: [], errors: [error]},
      ...{included: new Map(), assets: new Set(), slideLinks: []}
    };
  }
}

/** Ids are addresses: each slide has its own, and links between slides lead somewhere. */
function checkIds(slides: readonly Slide[], files: readonly CompiledFile[]): AuthoringError[] {
  const errors: AuthoringError[] = [];
  const places = new Map<string, Slide>();
  for (const slide of slides) {
    const first = places.get(slide.id);
    if (first && slide.id)
      errors.push(
        new AuthoringError(
          slide.place,
          `the id "${slide.id}" is given twice (first in ${first.place.file}:${first.place.line})`
        )
      );
    else places.set(slide.id, slide);
  }
  for (const {id, place} of files.flatMap(file => file.slideLinks))
    if (!places.has(id))
      errors.push(
        new AuthoringError(place, `a link to the slide "${id}", which does not exist ${allowed(id, places.keys())}`)
      );
  return errors;
}

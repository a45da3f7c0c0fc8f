import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Env, MarkdownIt, Token} from 'markdown-it';
import * as numerics from '../numerics';
import {AuthoringError} from './authoring-error';
import {type Bibliography, readBibliography} from './bibliography';
import {type Glossary, readGlossary} from './glossary';
import {noMacros, readMacros} from './macros';
import {newContext, placeOf, refuse, type Vocabulary} from './parse-context';
import {slidesFolder} from './project-file';
import {readInlineOf} from './slide-file';
import {type Source, source} from './source';

/** What all slides share, by file. */
export const sharedFiles = {bibliography: 'references.bib', glossary: 'glossary.md', macros: 'macros.yaml'} as const;

type Kept = Pick<Vocabulary, 'root' | 'figures' | 'values' | 'formulas' | 'pictures'>;

/** What the slides may name, and what is wrong there. */
interface ReadVocabulary {
  readonly vocabulary: Vocabulary;
  readonly errors: AuthoringError[];
  /** Whether each file could be read: else the slides name what is there and not known. */
  readonly readable: boolean;
}

/** Reads what the slides may name. A file that is not there is empty. */
export function readVocabulary(md: MarkdownIt, kept: Kept): ReadVocabulary {
  const errors: AuthoringError[] = [];
  let readable = true;
  const read = <T>(name: string, empty: T, reader: (source: Source) => T): T => {
    const path = join(kept.root, slidesFolder, name);
    if (!existsSync(path)) return empty;
    try {
      return reader(source(`${slidesFolder}/${name}`, readFileSync(path, 'utf8')));
    } catch (error) {
      if (!(error instanceof AuthoringError)) throw error;
      errors.push(error);
      readable = false;
      return empty;
    }
  };
  const bibliography = read<Bibliography>(sharedFiles.bibliography, new Map(), text => readBibliography(text, errors));
  const macros = read(sharedFiles.macros, noMacros, text => readMacros(text, errors));
  const vocabulary = {...kept, bibliography, macros, glossary: new Map() as Glossary, functions: numerics};
  const glossary = read(sharedFiles.glossary, vocabulary.glossary, text => glossaryOf(md, text, vocabulary, errors));
  return {vocabulary: {...vocabulary, glossary}, errors, readable};
}

const prose = new Set([
  'paragraph',
  'heading',
  'inline',
  'math_block',
  'bullet_list',
  'ordered_list',
  'list_item',
  'comment',
  'fence'
]);

function glossaryOf(md: MarkdownIt, text: Source, vocabulary: Vocabulary, errors: AuthoringError[]): Glossary {
  const blocks: Token[] = [];
  const context = {...newContext(vocabulary, text), errors};
  md.block.parse(text.text, md, context as unknown as Env, blocks);
  for (const block of blocks)
    if (block.nesting !== -1 && !prose.has(block.type.replace('_open', '')))
      refuse(
        context,
        placeOf(block, context),
        'the glossary holds terms and prose (allowed: ## term, *also:* names, text)'
      );
  const glossary = readGlossary(blocks, context);
  readInlineOf(md, blocks, {...context, vocabulary: {...vocabulary, glossary}});
  return glossary;
}

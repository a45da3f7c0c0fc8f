import {join} from 'node:path';
import type {MarkdownIt} from 'markdown-it';
import type {FigureClass} from '../widgets';
import {deckSections} from './deck-html';
import {embedBody, embedName, embedShell} from './embed-html';
import {readingBody, readingShell} from './reading-html';
import type {Talk} from './talk';

/** A page of the site: an HTML shell whose scripts Vite sees, and content that goes into it untouched afterwards. */
export interface SitePage {
  /** Where it is, from the top of the site. */
  readonly path: string;
  /** What its script's chunk is called. */
  readonly chunk: string;
  /** The shell, where it is not a file of its own. */
  readonly shell?: (talk: Talk) => string;
  /** The comment in the shell that the content replaces. */
  readonly mark: string;
  readonly body: (talk: Talk, md: MarkdownIt) => string;
}

const deck: SitePage = {
  path: 'index.html',
  chunk: 'deck',
  mark: '<!-- slides -->',
  body: talk =>
    deckSections(talk.slides)
      .map(section => section.html)
      .join('')
};

const reading: SitePage = {
  path: 'read/index.html',
  chunk: 'reading',
  shell: talk => readingShell(talk.slides[0].title),
  mark: '<!-- talk -->',
  body: (talk, md) => readingBody(md, talk)
};

const embed = (tag: string): SitePage => {
  const figure = (talk: Talk): FigureClass => talk.vocabulary.figures.get(tag)!;
  return {
    path: `v1/embed/${embedName(tag)}/index.html`,
    chunk: `embed-${embedName(tag)}`,
    shell: talk => embedShell(figure(talk)),
    mark: '<!-- figure -->',
    body: talk => embedBody(figure(talk), talk.slides[0].title)
  };
};

/** Ornament of the title slide, no figure of its own. */
const notEmbedded = 'slt-hero';

/** Every page of the site: deck, reading, and one embed a figure. */
export const sitePages = (tags: readonly string[]): readonly SitePage[] => [
  deck,
  reading,
  ...tags.filter(tag => tag !== notEmbedded).map(embed)
];

/** The door for other people's pages; its address is a promise. */
export const elementEntry = {path: 'v1/slt-widgets.js', chunk: 'slt-widgets', source: 'src/embed/elements.ts'} as const;

/** What Vite builds, by chunk. */
export const buildInput = (root: string, pages: readonly SitePage[]): Record<string, string> => ({
  ...Object.fromEntries(pages.map(({chunk, path}) => [chunk, join(root, path)])),
  [elementEntry.chunk]: join(root, elementEntry.source)
});

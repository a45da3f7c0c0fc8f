import {readFileSync} from 'node:fs';
import {relative, sep} from 'node:path';
import type {Env, MarkdownIt, StateBlock, Token} from 'markdown-it';
import {AuthoringError} from './authoring-error';
import {refuseUnclosed} from './containers';
import {contextOf, lineText, type ParseContext, placeInLine, refuse} from './parse-context';
import {projectFile} from './project-file';
import {source} from './source';

const line = /^:::[ \t]*include(?:[ \t]+(.*))?$/;

/** `::: include part.md` puts a file in its place; the path is relative to `slides/`. */
export function include(md: MarkdownIt) {
  md.block.ruler.before('container', 'include', includeFile, {alt: ['paragraph', 'blockquote', 'list']});
}

function includeFile(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const match = line.exec(lineText(state, start));
  if (!match) return false;
  if (silent) return true;
  const path = (match[1] ?? '').trim();
  const column = path ? lineText(state, start).lastIndexOf(path) : 0;
  const problem = insert(state, path);
  if (problem) refuse(contextOf(state.env), placeInLine(state, start, column), problem);
  state.line = start + 1;
  return true;
}

function insert(state: StateBlock, path: string): string | undefined {
  const context = contextOf(state.env);
  const {root} = context.vocabulary;
  const found = projectFile(root, path);
  if ('problem' in found) return found.problem;
  const file = relative(root, found.file).split(sep).join('/');
  if (context.including.includes(file) || file === context.source.file) return `"${path}" includes itself`;
  const text = readFileSync(found.file, 'utf8');
  context.included.set(file, text);
  try {
    state.tokens.push(
      ...parse(state, {
        ...context,
        source: source(file, text),
        open: [],
        including: [...context.including, context.source.file]
      })
    );
  } catch (error) {
    if (!(error instanceof AuthoringError)) throw error;
    context.errors.push(error);
  }
  return undefined;
}

function parse(state: StateBlock, context: ParseContext): Token[] {
  const tokens: Token[] = [];
  state.md.block.parse(context.source.text, state.md, context as unknown as Env, tokens);
  for (const unclosed of context.open) refuseUnclosed(context, unclosed);
  for (const token of tokens) token.meta = {source: context.source, ...token.meta};
  return tokens;
}

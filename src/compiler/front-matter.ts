import type {MarkdownIt, StateBlock, Token} from 'markdown-it';
import {isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLError} from 'yaml';
import {type FrontMatter, frontMatterKeys, quoteThis, type Yaml} from './front-matter-keys';
import {contextOf, lineText, type ParseContext, placeInLine, placeOf, refuse} from './parse-context';
import {endSlide} from './slide-break';
import {allowed} from './suggest';
import {openingOf, yamlWords} from './yaml-words';

const keyLine = /^[A-Za-z_][\w-]*[ \t]*:(?:\s|$)/;
const keyWithoutSpace = new RegExp(`^(?:${Object.keys(frontMatterKeys).join('|')}):\\S`);

const isEnd = (text: string) => /^(?:---\s*|#{1,6} .*)$/.test(text) || isNearEnd(text);

/** A line that was meant to be the closing ---. */
const isNearEnd = (text: string) => /^(?:--|-{4,}|[–—]+|\.\.\.)\s*$/.test(text);

/** The line where front matter ends: its ---, or where its author went on without one. */
function endOfHead(state: StateBlock, from: number, end: number): number {
  const goesOn = (line: number) => state.sCount[line] > 0 || /^(?:- |---\s*$)/.test(lineText(state, line));
  for (let line = from; line < end; line++) {
    if (isEnd(lineText(state, line))) return line;
    const next = state.skipEmptyLines(line);
    if (next > line && (next >= end || !(goesOn(next) || keyLine.test(lineText(state, next))))) return line;
  }
  return end;
}

/** `---`, followed at once by `key:` lines and a closing `---`, opens a slide; at a file's start it opens the first. */
export function frontMatter(md: MarkdownIt) {
  md.block.ruler.before('slide_break', 'front_matter', headOfSlide, {alt: ['paragraph', 'blockquote', 'list']});
}

function headOfSlide(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = start + 1 < end ? lineText(state, start + 1) : '';
  if (lineText(state, start).trimEnd() !== '---' || !(keyLine.test(first) || keyWithoutSpace.test(first))) return false;
  if (silent) return true;
  const context = contextOf(state.env);
  const line = endOfHead(state, start + 1, end);
  const last = line < end ? lineText(state, line).trimEnd() : '';
  const near = isNearEnd(last);
  const closed = near || last === '---';
  if (near) refuse(context, placeInLine(state, line), `"${last}" does not close front matter (allowed: ---)`);
  else if (!closed)
    refuse(context, placeInLine(state, start), 'unclosed front matter (allowed: --- after its last key)', 'structure');
  if (start > 0) endSlide(state, start);
  else if (context.including.length > 0) {
    const problem = 'front matter inside an included file (allowed: what belongs on one slide)';
    refuse(context, placeInLine(state, start), problem, 'structure');
  }
  const token = state.push('front_matter', '', 0);
  token.hidden = true;
  token.map = [start, line];
  token.content = state.src.slice(state.bMarks[start + 1], state.bMarks[line]);
  state.line = closed ? line + 1 : line;
  return true;
}

/** Reads a slide's front matter; what is wrong is noted, what is missing is left out. */
export function readFrontMatter(token: Token, context: ParseContext): FrontMatter {
  const result: FrontMatter = {id: '', idPlace: placeOf(token, context), claims: []};
  const counter = new LineCounter();
  const document = parseDocument(token.content, {lineCounter: counter, logLevel: 'silent'});
  const yaml: Yaml = {
    text: token.content,
    at: offset => {
      const {line, col} = counter.linePos(offset);
      return {file: context.source.file, line: token.map![0] + 1 + line, column: col};
    }
  };
  if (document.errors.length > 0) {
    const error = document.errors[0];
    const opening = openingOf(document, error);
    const problem = opening === undefined && inClaims(yaml.text, error) ? quoteThis : yamlWords(error);
    refuse(context, yaml.at(opening ?? error.pos[0]), problem);
    return result;
  }
  if (!isMap(document.contents)) {
    refuse(context, yaml.at(0), 'a key without a space after its colon (allowed: key: value)');
    return result;
  }
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const problem = Object.hasOwn(frontMatterKeys, key)
      ? frontMatterKeys[key](pair as Pair<Node, Node | null>, result, yaml)
      : `unknown key "${key}" ${allowed(key, Object.keys(frontMatterKeys))}`;
    if (problem) refuse(context, yaml.at((pair.key as Node).range![0]), problem);
  }
  return result;
}

const inClaims = (yaml: string, {pos}: YAMLError) =>
  yaml
    .slice(0, pos[0] + 1)
    .split('\n')
    .findLast(line => keyLine.test(line))
    ?.startsWith('claims') ?? false;

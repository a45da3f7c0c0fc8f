import type {MarkdownIt, StateBlock, Token} from 'markdown-it';
import {type Container, containers} from './container-table';
import {contextOf, lineText, type ParseContext, placeInLine, refuse} from './parse-context';
import {renderContextOf} from './render-context';
import {allowed} from './suggest';

const fence = /^(:{2,})[ \t]*(\S*)[ \t]*(.*)$/;

/** `::: name` opens a container, a line with as many colons closes it; one inside another has fewer colons. */
export function containerBlocks(md: MarkdownIt) {
  md.block.ruler.before('fence', 'container', fencedContainer, {alt: ['paragraph', 'blockquote', 'list']});
  md.renderer.rules.container_open = (tokens, i, _options, env) => {
    const {name, container} = tokens[i].meta as {name: string; container: Container};
    const {element, attributes, generate} = container;
    return `<${element} class="${name}"${attributes?.(tokens, i) ?? ''}>\n${generate?.(renderContextOf(env)) ?? ''}`;
  };
  md.renderer.rules.html = (tokens, i) => tokens[i].content;
  md.renderer.rules.container_close = (tokens, i) => `</${(tokens[i].meta!.container as Container).element}>\n`;
}

function fencedContainer(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const [, colons, name, rest] = fence.exec(lineText(state, start)) ?? [];
  if (!colons) return false;
  if (silent) return true;
  if (colons.length === 2 && (name || contextOf(state.env).open.length === 0))
    refuse(contextOf(state.env), placeInLine(state, start), 'two colons (allowed: ::: or more)', 'leftover');
  else if (name) open(state, start, colons.length, name, rest.trim());
  else close(state, start, colons.length);
  state.line = start + 1;
  return true;
}

function open(state: StateBlock, line: number, colons: number, name: string, title: string) {
  const context = contextOf(state.env);
  const known = Object.hasOwn(containers, name);
  const container: Container = known ? containers[name] : {element: 'div'};
  const parent = context.open.at(-1)?.name;
  const place = (offset: number) => placeInLine(state, line, offset);
  if (!known)
    refuse(
      context,
      place(colons + 1),
      `unknown container "${name}" ${allowed(name, [...Object.keys(containers), 'include'])}`
    );
  else if (context.notes) refuse(context, place(0), `"::: ${name}" inside speaker's notes`);
  else if (container.inside && container.inside !== parent)
    refuse(context, place(0), `"::: ${name}" outside "::: ${container.inside}" (allowed: directly inside it)`);
  else if (title && !container.titled)
    refuse(
      context,
      place(lineText(state, line).indexOf(title)),
      `"::: ${name}" takes no title (allowed: nothing after its name)`
    );
  context.open.push({name, colons, place: place(0), level: state.level});
  push(state, 'container_open', 1, name, container).map = [line, line + 1];
  if (title && known) pushTitle(state, line, name, title);
}

function close(state: StateBlock, line: number, colons: number) {
  const context = contextOf(state.env);
  const place = placeInLine(state, line);
  const match = context.open.findLastIndex(container => container.colons === colons);
  const innermost = context.open.at(-1);
  if (match < 0 && innermost) {
    const problem = `${':'.repeat(colons)} does not close "::: ${innermost.name}" of line ${innermost.place.line}`;
    refuse(context, place, `${problem} (allowed: as many colons, ${':'.repeat(innermost.colons)})`, 'structure');
    return closeDownTo(state, context.open.length - 1);
  }
  if (match < 0)
    return refuse(
      context,
      place,
      `${':'.repeat(colons)} closes nothing (allowed: after a container; an include is one line and not closed)`,
      'leftover'
    );
  if (context.open[match].level + context.open.length - match !== state.level)
    refuse(context, place, `"::: ${context.open[match].name}" opens and closes in different lists or quotations`);
  for (const inner of context.open.slice(match + 1)) refuseUnclosed(context, inner);
  closeDownTo(state, match);
}

type Open = ParseContext['open'][number];

export const refuseUnclosed = (context: ParseContext, {name, colons, place}: Open) =>
  refuse(context, place, `unclosed "::: ${name}" (allowed: ${':'.repeat(colons)} after its content)`, 'structure');

/** Closes open containers from the innermost to the `depth`-th, so that the HTML stays balanced whatever was written. */
export function closeDownTo(state: StateBlock, depth: number) {
  const context = contextOf(state.env);
  while (context.open.length > depth) {
    const {name, place} = context.open.pop()!;
    const from = state.tokens.findLastIndex(token => token.type === 'container_open' && !token.meta!.closed);
    const {meta} = state.tokens[from];
    meta!.closed = true;
    const container = meta!.container as Container;
    const empty = from === state.tokens.length - 1;
    const problem =
      container.arrange?.(state.tokens, from + 1) ??
      (container.generate && !empty && 'its content is generated (allowed: nothing inside)');
    if (problem) refuse(context, place, `"::: ${name}": ${problem}`);
    push(state, 'container_close', -1, name, container);
  }
}

function push(state: StateBlock, type: string, nesting: 1 | -1, name: string, container: Container): Token {
  const token = state.push(type, container.element, nesting);
  token.block = true;
  token.meta = {name, container};
  return token;
}

function pushTitle(state: StateBlock, line: number, name: string, title: string) {
  state.push('paragraph_open', 'p', 1).attrs = [['class', `${name}-title`]];
  const inline = state.push('inline', '', 0);
  inline.content = title;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}

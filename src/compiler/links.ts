import {relative, sep} from 'node:path';
import type {MarkdownIt, StateInline, Token} from 'markdown-it';
import {contextOf, placeInline, refuse} from './parse-context';
import {projectFile} from './project-file';
import {escapeHtml, type Page, renderContextOf, siteRoot} from './render-context';

const schemes = ['http', 'https', 'mailto'];

/** Links by http(s), mailto or relative address; `#slide-id` leads to another slide. Images lie inside the project. */
export function links(md: MarkdownIt) {
  // Bad addresses are errors below; markdown-it would silently show their source.
  md.validateLink = () => true;
  checked(md, 'link', 'link_open', checkLink);
  checked(md, 'autolink', 'link_open', checkLink);
  checked(md, 'image', 'image', checkImage);
  md.inline.ruler.push('stray_link', strayLink);
  md.renderer.rules.link_open = (tokens, i, _options, env) => {
    const {page} = renderContextOf(env);
    const href = String(tokens[i].attrGet('href'));
    const title = tokens[i].attrGet('title');
    // The stage stays where it is.
    const target = page === 'deck' ? ' target="_blank"' : '';
    const outside = /^[a-z]+:/i.test(href) ? `${target} rel="noopener"` : '';
    return `<a href="${escapeHtml(addressOn(page, href))}"${title ? ` title="${escapeHtml(String(title))}"` : ''}${outside}>`;
  };
  md.renderer.rules.image = (tokens, i, _options, env) => {
    const {page} = renderContextOf(env);
    return `<img src="${siteRoot[page]}${encodeURI(tokens[i].meta!.file as string)}" alt="${escapeHtml(tokens[i].content)}">`;
  };
}

function addressOn(page: Page, href: string) {
  if (href.startsWith('#')) return page === 'deck' ? `#/${href.slice(1)}` : href;
  return /^[a-z]+:/i.test(href) ? href : siteRoot[page] + href;
}

/** What markdown-it could not read as a link it would print as it stands. */
function strayLink(state: StateInline, silent: boolean): boolean {
  if (!silent && state.src.startsWith('](', state.pos))
    refuse(
      contextOf(state.env),
      placeInline(state, state.pos),
      '"](" outside a link (allowed: [words](address) without a link inside, or \\] for a bracket)'
    );
  return false;
}

type Check = (token: Token, state: StateInline, start: number) => string | undefined;

/** Wraps one of markdown-it's own rules: what it makes is checked, with its place. */
function checked(md: MarkdownIt, rule: string, type: string, check: Check) {
  const original = md.inline.ruler.__rules__.find(({name}) => name === rule)!.fn;
  md.inline.ruler.at(rule, (state, silent) => {
    const [start, before] = [state.pos, state.tokens.length];
    if (!original(state, silent)) return false;
    if (silent) return true;
    const token = state.tokens.slice(before).find(made => made.type === type);
    const problem = token && check(token, state, start);
    if (problem) refuse(contextOf(state.env), placeInline(state, start), problem);
    return true;
  });
}

const checkLink: Check = (token, state, start) => {
  // Browsers drop tabs, line ends and other controls from an address before they look at its scheme.
  const href = decode(String(token.attrGet('href'))).replace(/[\p{Cc}\s]/gu, '');
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(href)?.[1].toLowerCase();
  const shown = href.slice(0, 40);
  if (href === '') return 'a link without an address';
  if (scheme !== undefined)
    return schemes.includes(scheme)
      ? undefined
      : `the link "${shown}" has the scheme ${scheme} (allowed: ${schemes.join(', ')}, or a relative address)`;
  if (/^[\\/]/.test(href))
    return `the link "${shown}" is absolute (allowed: ${schemes.join(', ')}, or a relative address)`;
  if (href.startsWith('#')) contextOf(state.env).slideLinks.push({id: href.slice(1), place: placeInline(state, start)});
  return undefined;
};

const checkImage: Check = (token, state) => {
  const context = contextOf(state.env);
  const src = String(token.attrGet('src'));
  const found = projectFile(context.vocabulary.root, src);
  if ('problem' in found) return `image: ${found.problem}`;
  if (token.content.trim() === '') return 'an image without words (allowed: ![what it shows](file.svg))';
  const file = relative(context.vocabulary.root, found.file).split(sep).join('/');
  context.assets.add(file);
  token.meta = {file};
  return undefined;
};

function decode(href: string) {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

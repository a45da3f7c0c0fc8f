import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {useSite, type Visit} from './site';

const site = useSite({prefix: '/talks/slt/'});
const files = (kind: string) =>
  (existsSync('dist') ? readdirSync('dist', {recursive: true, encoding: 'utf8'}) : [])
    .filter(name => name.endsWith(kind))
    .map(name => name.replaceAll('\\', '/'));
const pages = files('.html').map(name => name.replace(/(?<=^|\/)index\.html$/, ''));
const fileOf = (address: string) => join('dist', address.replace(/(^|\/)$/, '$1index.html'));

/** Namespaces are names, not addresses: nothing is fetched from them. */
const namespaces =
  /^http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/xhtml|1999\/xlink|2000\/svg|2000\/xmlns\/|XML\/1998\/namespace)$/;
/** Where an error message of Lit's points its reader. */
const mentions = /^https:\/\/github\.com\/lit\/lit\/issues\/\d+$/;
const foreign = (text: string) =>
  (text.match(/\b(?:https?|wss?):\/\/[^\s"'`)<>\\]+/g) ?? []).filter(
    address => !namespaces.test(address) && !mentions.test(address)
  );

interface Reading {
  /** What the page fetches. */
  fetched: string[];
  /** Where its links lead. */
  links: string[];
  icons: string[];
  scripts: string[];
  styles: string[];
}

/** Runs in the page. By the browser's own parser, into templates too: figures sit in them. */
function readHtml(html: string): Reading {
  const reading: Reading = {fetched: [], links: [], icons: [], scripts: [], styles: []};
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      const [href, tag] = [element.getAttribute('href'), element.localName];
      if (tag === 'a' && href !== null) reading.links.push(href);
      else if (href !== null) reading.fetched.push(href);
      for (const name of ['src', 'poster', 'data', 'xlink:href'])
        reading.fetched.push(element.getAttribute(name) ?? '');
      if (element.matches('link[rel~=icon]')) reading.icons.push(href ?? '');
      if (tag === 'script') reading.scripts.push(element.textContent ?? '');
      if (tag === 'style') reading.styles.push(element.textContent ?? '');
      if (element instanceof HTMLTemplateElement) visit(element.content);
    }
  };
  visit(new DOMParser().parseFromString(html, 'text/html'));
  return {...reading, fetched: reading.fetched.filter(Boolean)};
}

const isRelative = (address: string) => /^(data:|#)/.test(address) || !/^([a-z][\w+.-]*:|\/)/i.test(address);
const leadsSomewhere = (address: string) => isRelative(address) || /^(https?:\/\/|mailto:)/.test(address);
const stylesheetAddresses = (css: string) =>
  [...css.matchAll(/(?:url\(|@import)\s*["']?([^"')]+)/g)].map(match => match[1]);

describe('the built site', () => {
  let visits: Map<string, Visit<Reading>>;
  beforeAll(async () => {
    visits = await site.visitAll(pages, async (page, address) => {
      await page.waitForLoadState('networkidle');
      return page.evaluate(readHtml, readFileSync(fileOf(address), 'utf8'));
    });
  });

  it.each(pages)('/%s works from a sub-path, quietly and by itself', address => {
    expect(visits.get(address)!.messages).toEqual([]);
  });

  it('has every file that its pages ask for', () => {
    expect(site.server.served.filter(({status}) => status !== 200)).toEqual([]);
  });

  it.each(pages)('/%s names what it fetches by relative addresses, and has an icon', address => {
    const {fetched, links, icons, scripts, styles} = visits.get(address)!.seen;
    expect(fetched.filter(address => !isRelative(address))).toEqual([]);
    expect(links.filter(address => !leadsSomewhere(address))).toEqual([]);
    expect(styles.flatMap(stylesheetAddresses).filter(address => !isRelative(address))).toEqual([]);
    expect(scripts.flatMap(foreign)).toEqual([]);
    expect(icons.length, 'icon links').toBeGreaterThan(0);
    for (const icon of icons.filter(address => !address.startsWith('data:')))
      expect(existsSync(join(dirname(fileOf(address)), icon.split('?')[0])), icon).toBe(true);
  });

  it.each(files('.css'))('%s names fonts and pictures by relative addresses', name => {
    const css = readFileSync(join('dist', name), 'utf8');
    expect(stylesheetAddresses(css).filter(address => !isRelative(address))).toEqual([]);
  });

  it.each(files('.js'))('%s holds no foreign address and makes no code from text', name => {
    const script = readFileSync(join('dist', name), 'utf8');
    expect(foreign(script)).toEqual([]);
    expect(script).not.toMatch(/\beval\s*\(/);
    expect(script).not.toMatch(/\bnew\s+Function\b|[^.\w]Function\s*\(/);
  });

  it('holds no file that belongs to the sources', () => {
    const all = readdirSync('dist', {recursive: true, encoding: 'utf8'}).map(name => relative('.', name));
    expect(all.filter(name => /\.(ts|md|map|bib|ya?ml)$/.test(name))).toEqual([]);
  });
});

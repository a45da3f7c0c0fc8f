/// <reference path="./bibtex-parse.d.ts" />
import bibtex from 'bibtex-parse';
import {AuthoringError, type Place} from './authoring-error';
import {latexText} from './latex-text';
import {placeAt, type Source} from './source';

/** A work of `references.bib`. */
export interface Work {
  readonly key: string;
  readonly authors: readonly Author[];
  /** Field by lower-case name, as plain text. */
  readonly fields: Readonly<Record<string, string>>;
  /** How a slide cites it: "Chen et al. 2023". */
  readonly label: string;
}

export interface Author {
  readonly given: string;
  readonly family: string;
}

/** Works by key, in the order of a list of references. */
export type Bibliography = ReadonlyMap<string, Work>;

/**
 * Reads a BibTeX file; each work needs a key of its own, an author and a title.
 *
 * @throws AuthoringError if there is an entry that cannot be read
 */
export function readBibliography(source: Source, errors: AuthoringError[]): Bibliography {
  const works: Work[] = [];
  let from = 0;
  for (const item of parse(source)) {
    if (item.itemtype !== 'entry') continue;
    const offset = source.text.indexOf(item.raw, from);
    from = offset + item.raw.length;
    const work = readWork(item, works, problem => errors.push(new AuthoringError(placeAt(source, offset), problem)));
    if (work) works.push(work);
  }
  works.sort((a, b) => compare(sortKey(a), sortKey(b)));
  return new Map(distinct(works).map(work => [work.key, work]));
}

type Entry = Extract<ReturnType<typeof bibtex.parse>[number], {itemtype: 'entry'}>;
type Field = Entry['fields'][number];

function parse(source: Source) {
  try {
    return bibtex.parse(source.text, {number: 'string'});
  } catch (error) {
    const {location} = error as {location?: {start: Place}};
    if (!location && !(error instanceof RangeError)) throw error;
    const place = {line: 1, column: 1, ...location?.start, file: source.file};
    throw new AuthoringError(
      {file: place.file, line: place.line, column: place.column},
      'an entry that cannot be read: a brace or a comma is missing'
    );
  }
}

function readWork({key, fields}: Entry, works: readonly Work[], wrong: (problem: string) => void): Work | undefined {
  if (!key || !/^[A-Za-z][\w:.+-]*$/.test(key))
    return void wrong(`"${key ?? ''}" is no key (allowed: letters and digits, as chen2023)`);
  if (works.some(work => work.key === key)) return void wrong(`the key "${key}" is given twice`);
  const values = new Map(fields.map(field => [field.name.toLowerCase(), fieldText(field)]));
  for (const needed of ['author', 'title']) if (!values.get(needed)) return void wrong(`"${key}" has no ${needed}`);
  const texts = [...values]
    .filter(([name]) => name !== 'author')
    .map(([name, value]) => [name, addresses.has(name) ? plainAddress(value) : latexText(value)]);
  const authors = readAuthors(values.get('author')!);
  const unread = [...texts.flat(), ...authors.flatMap(({given, family}) => [given, family])].find(text =>
    /\\[A-Za-z]/.test(text)
  );
  if (unread)
    wrong(`"${key}" has an unknown command in "${unread}" (allowed: accents and letters, as {\\"o} or {\\o})`);
  const record = Object.fromEntries(texts) as Record<string, string>;
  return {key, authors, fields: record, label: labelOf(authors, record.year)};
}

/** Fields that lead somewhere: in them a ~ or a -- is itself. */
const addresses = new Set(['doi', 'eprint', 'url']);
const plainAddress = (value: string) => value.replace(/\\([&%_#~])|[{}]/g, '$1').trim();

const fieldText = ({value}: Field): string =>
  Array.isArray(value) ? value.map(fieldText).join('') : String(value ?? '');

/** Splits "Lau, E. and Furman, Z. and others" outside braces. */
function readAuthors(names: string): Author[] {
  const split = names.split(/\s+and\s+(?![^{}]*\})/);
  return split.map(name => {
    const [family, given] = name.split(/,\s*(.*)/s);
    if (given !== undefined) return {given: latexText(given), family: latexText(family)};
    if (/^\{.*\}$/s.test(name)) return {given: '', family: latexText(name)};
    const words = name.trim().split(/\s+(?![^{}]*\})/);
    return {given: latexText(words.slice(0, -1).join(' ')), family: latexText(words.at(-1)!)};
  });
}

function labelOf(authors: readonly Author[], year: string | undefined) {
  const [first, second] = authors.map(author => author.family);
  const many = authors.length > 2 || second === 'others';
  const names = many ? `${first} et al.` : second ? `${first} and ${second}` : first;
  return year ? `${names} ${year}` : names;
}

const sortKey = ({authors, fields, key}: Work) =>
  [...authors.slice(0, 3).map(author => author.family), fields.year ?? '', key].join('\0').toLowerCase();

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Works that would be cited alike get a, b, c after the year. */
function distinct(works: readonly Work[]): Work[] {
  return works.map(work => {
    const alike = works.filter(other => other.label === work.label);
    return alike.length === 1 ? work : {...work, label: work.label + 'abcdefghijklmnopqrstuvwxyz'[alike.indexOf(work)]};
  });
}

import {isScalar, isSeq, type Node, type Pair} from 'yaml';
import type {Place} from './authoring-error';
import {allowed} from './suggest';

export const layouts = ['title', 'section', 'default', 'figure', 'columns'] as const;
export type Layout = (typeof layouts)[number];

/** An expression that must be true, and where it stands. */
export interface Claim {
  readonly text: string;
  readonly place: Place;
}

/** What stands between the `---` of a slide's head. */
export interface FrontMatter {
  id: string;
  idPlace: Place;
  layout?: Layout;
  /** Planned minutes. */
  timing?: number;
  claims: Claim[];
  /** The states to print, "all" or their numbers; the last one unless given. */
  print?: 'all' | readonly number[];
  printPlace?: Place;
}

/** The YAML of a front matter, and the place of an offset into it. */
export interface Yaml {
  readonly text: string;
  at(offset: number): Place;
}

type Entry = Pair<Node, Node | null>;
type Read = (entry: Entry, into: FrontMatter, yaml: Yaml) => string | undefined;

export const quoteThis =
  "this claim is not text to YAML: quote this claim (allowed: 'f(x) < 1', or a block | with one claim a line)";

const scalarOf = ({value}: Entry) => (isScalar(value) ? value.value : undefined);

function readId(entry: Entry, into: FrontMatter, yaml: Yaml) {
  const id = scalarOf(entry);
  if (typeof id !== 'string' || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    return `"${String(id ?? '')}" is no id (allowed: small letters, digits and single hyphens, as volume-scaling)`;
  if (/^(contents|glossary|(ref|term)-.*)$/.test(id)) return `the id "${id}" is taken by the reading page`;
  into.id = id;
  into.idPlace = yaml.at(entry.value!.range![0]);
  return undefined;
}

function readLayout(entry: Entry, into: FrontMatter) {
  const layout = scalarOf(entry) as Layout;
  if (!layouts.includes(layout)) return `unknown layout "${String(layout)}" ${allowed(String(layout), layouts)}`;
  into.layout = layout;
  return undefined;
}

function readTiming(entry: Entry, into: FrontMatter) {
  const minutes = scalarOf(entry);
  if (typeof minutes !== 'number' || !(minutes > 0 && minutes <= 600))
    return 'timing is a number of minutes (allowed: above 0, up to 600)';
  into.timing = minutes;
  return undefined;
}

function readPrint(entry: Entry, into: FrontMatter, yaml: Yaml) {
  const value = isSeq(entry.value) ? entry.value.items.map(item => isScalar(item) && item.value) : scalarOf(entry);
  const states = value === 'all' ? value : Array.isArray(value) ? value : String(value).split(',').map(Number);
  if (states !== 'all' && !states.every(state => Number.isInteger(state) && state >= 0))
    return 'print names states (allowed: all, or numbers from 0, as [0, 2])';
  into.print = states;
  into.printPlace = yaml.at(entry.value!.range![0]);
  return undefined;
}

function readClaims({value}: Entry, into: FrontMatter, yaml: Yaml) {
  if (isScalar(value) && value.type === 'BLOCK_LITERAL') {
    let offset = yaml.text.indexOf('\n', value.range![0]) + 1;
    for (const line of yaml.text.slice(offset, value.range![1]).split('\n')) {
      if (line.trim()) into.claims.push({text: line.trim(), place: yaml.at(offset + line.search(/\S/))});
      offset += line.length + 1;
    }
    return undefined;
  }
  if (!isSeq(value)) return 'claims are a list, or a block | with one claim a line';
  for (const item of value.items) {
    if (!isScalar(item) || typeof item.value !== 'string') return quoteThis;
    into.claims.push({text: item.value, place: yaml.at(item.range![0])});
  }
  return undefined;
}

/** A key, and how it is read: into the front matter, or to what is wrong with it. */
export const frontMatterKeys: Readonly<Record<string, Read>> = {
  id: readId,
  layout: readLayout,
  timing: readTiming,
  print: readPrint,
  claims: readClaims
};

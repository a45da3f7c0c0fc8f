import type {Outline} from './outline';
import {nearestPlace, type Place} from './place';

/** What visitors changed, by the figure's name: pairs of attribute and text. */
export type FigureChanges = ReadonlyMap<string, readonly (readonly [attribute: string, text: string])[]>;

export interface Address extends Place {
  readonly changes: FigureChanges;
  /** The name it gives where no slide has it; the place is then the first slide. */
  readonly unknown?: string;
}

export const noChanges: FigureChanges = new Map();

/** Longer addresses lose their figures' state before anything is decoded. */
const longestAddress = 8192;
const longestName = 128;
const mostPairs = 64;

/** The text, or undefined if it is malformed or holds characters that show as nothing. */
function decoded(text: string): string | undefined {
  try {
    const plain = decodeURIComponent(text);
    return /\p{C}/u.test(plain) ? undefined : plain;
  } catch {
    return undefined;
  }
}

function readIndex(name: string | undefined, outline: Outline): number {
  const index = outline.findIndex(slide => slide.id === name);
  return index < 0 && name ? Number(name) - 1 : Math.max(0, index);
}

function readPair(pair: string): [figure: string, attribute: string, text: string] | undefined {
  const [, figure, attribute, text] = /^([^.=]+)\.([^.=]+)=(.*)$/.exec(pair)?.map(decoded) ?? [];
  return figure && attribute && text !== undefined ? [figure, attribute, text] : undefined;
}

function readChanges(query: string): FigureChanges {
  const changes = new Map<string, [string, string][]>();
  for (const pair of query.split('&', mostPairs)) {
    const [figure, attribute, text] = readPair(pair) ?? [];
    if (figure === undefined) continue;
    if (!changes.has(figure)) changes.set(figure, []);
    changes.get(figure)!.push([attribute!, text!]);
  }
  return changes;
}

/**
 * Reads `#/<slide-id>/<step>?<figure>.<attribute>=<text>&…`; a slide may also be named by its number, from 1.
 * Nobody vouches for an address: what cannot be read falls back to the nearest slide and step, or is left out.
 */
export function parseAddress(hash: string, outline: Outline): Address {
  const query = hash.indexOf('?');
  const path = query < 0 ? hash : hash.slice(0, query);
  const [name, step] = path
    .slice(0, longestName)
    .replace(/^#?\/?/, '')
    .split('/', 2)
    .map(decoded);
  const index = readIndex(name, outline);
  const place = nearestPlace(outline, {index, step: Number(step)});
  const readable = query >= 0 && hash.length <= longestAddress;
  const changes = readable ? readChanges(hash.slice(query + 1)) : noChanges;
  return {...place, changes, ...(Number.isNaN(index) && {unknown: name})};
}

const encoded = (text: string) => encodeURIComponent(text).replace(/%2C/g, ',').replace(/%2F/g, '/');

/** The address that `parseAddress` reads back; step 0 is left out. */
export function formatAddress(outline: Outline, {index, step}: Place, changes: FigureChanges = noChanges): string {
  const pairs = [...changes].flatMap(([figure, list]) =>
    list.map(([attribute, text]) => `${encoded(figure)}.${encoded(attribute)}=${encoded(text)}`)
  );
  const path = step > 0 ? `/${step}` : '';
  return `#/${encoded(outline[index].id)}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

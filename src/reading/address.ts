/** Longer queries are left unread. */
const longestQuery = 8192;

type Pairs = readonly (readonly [attribute: string, text: string])[];

/** What a reader sees of a passage: the step of its figure, and what they changed in it. */
export interface Seen {
  readonly passage: string;
  readonly step: number;
  /** By the figure's name; nobody vouches for the texts of an address. */
  readonly changes: ReadonlyMap<string, Pairs>;
}

/** Reads `?step=2&volume-scaling.epsilon=1e-4#volume-scaling`. */
export function readAddress({search, hash}: {search: string; hash: string}): Seen {
  const changes = new Map<string, [string, string][]>();
  const passage = hash.slice(1);
  if (search.length > longestQuery) return {passage, step: 0, changes};
  const query = new URLSearchParams(search);
  for (const [key, text] of query) {
    const dot = key.indexOf('.');
    if (dot <= 0) continue;
    const name = key.slice(0, dot);
    changes.set(name, [...(changes.get(name) ?? []), [key.slice(dot + 1), text]]);
  }
  return {passage, step: Number.parseInt(query.get('step') ?? '', 10) || 0, changes};
}

const queryOf = (pairs: Pairs) => pairs.map(pair => pair.map(encodeURIComponent).join('=')).join('&');

const named = ({changes}: Seen): [string, string][] =>
  [...changes].flatMap(([name, pairs]) =>
    pairs.map(([attribute, text]): [string, string] => [`${name}.${attribute}`, text])
  );

/** The reading at a passage with its figure as it is, relative to the reading. */
export function readingAddress(seen: Seen): string {
  const query = queryOf([...(seen.step > 0 ? [['step', String(seen.step)] as const] : []), ...named(seen)]);
  return `./${query && `?${query}`}#${encodeURIComponent(seen.passage)}`;
}

/** The passage's slide at that step with its figure as it is; on a phone, too, where the deck would lead back here. */
export function deckAddress(seen: Seen): string {
  const query = queryOf(named(seen));
  const step = seen.step > 0 ? `/${seen.step}` : '';
  return `../?deck#/${encodeURIComponent(seen.passage)}${step}${query && `?${query}`}`;
}

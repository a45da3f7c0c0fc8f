/** An element of a drawing, with what its groups say about it. */
export interface Mark {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The nearest data-term and data-handle around it, or its own. */
  readonly term: string | undefined;
  readonly handle: string | undefined;
  /** Its own classes and those of its groups. */
  readonly classes: readonly string[];
  /** Where its groups have moved it. */
  readonly shift: Point;
  /** The words in it. */
  text: string;
}

export type Point = readonly [x: number, y: number];

/** What a mark must have to be meant. */
export interface Wanted {
  readonly tag?: string;
  readonly term?: string;
  readonly handle?: string;
  /** Classes, separated by spaces; one with a ! must be missing. */
  readonly classes?: string;
}

/** Every panel's marks, in the order of drawing. */
export const panelsOf = (svg: string): Mark[][] => svg.split(/(?=<svg[\s>])/).map(marksOf);

export function marksOf(svg: string): Mark[] {
  const marks: Mark[] = [];
  const open: Mark[] = [];
  for (const [, end, tag, attributeText, closed, words] of svg.matchAll(
    /<(\/?)([a-z]\w*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+|<)/gi
  )) {
    if (words !== undefined) for (const mark of open) mark.text += unescaped(words);
    else if (end) open.pop();
    else {
      const attributes = Object.fromEntries(
        Array.from(attributeText.matchAll(/([\w-]+)="([^"]*)"/g), ([, name, value]) => [name, unescaped(value)])
      );
      const around = open.at(-1);
      const [dx, dy] = /translate\(([^,]+),([^)]+)\)/
        .exec(attributes.transform ?? '')
        ?.slice(1)
        .map(Number) ?? [0, 0];
      const mark: Mark = {
        tag,
        attributes,
        term: attributes['data-term'] ?? around?.term,
        handle: attributes['data-handle'] ?? around?.handle,
        classes: [...(around?.classes ?? []), ...(attributes.class ?? '').split(/\s+/).filter(Boolean)],
        shift: [(around?.shift[0] ?? 0) + dx, (around?.shift[1] ?? 0) + dy],
        text: ''
      };
      marks.push(mark);
      if (!closed) open.push(mark);
    }
  }
  for (const mark of marks) mark.text = mark.text.replace(/\s+/g, ' ').trim();
  return marks;
}

const unescaped = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

export const marksWith = (marks: readonly Mark[], {tag, term, handle, classes = ''}: Wanted): Mark[] =>
  marks.filter(
    mark =>
      (tag === undefined || mark.tag === tag) &&
      (term === undefined || mark.term === term) &&
      (handle === undefined || mark.handle === handle) &&
      classes
        .split(' ')
        .filter(Boolean)
        .every(name => (name.startsWith('!') ? !mark.classes.includes(name.slice(1)) : mark.classes.includes(name)))
  );

/** The one mark that is meant. */
export function markWith(marks: readonly Mark[], wanted: Wanted): Mark {
  const found = marksWith(marks, wanted);
  if (found.length !== 1) throw new Error(`${found.length} marks are ${JSON.stringify(wanted)}, expected one`);
  return found[0];
}

/** The middle of the handle of this name. */
export const handlePlace = (marks: readonly Mark[], handle: string): Point =>
  markWith(marks, {tag: 'g', handle, classes: 'handle'}).shift;

/** The points of a path, one list a subpath; arcs are left out, Z closes. */
export function subpathsOf({attributes: {d}}: Mark): Point[][] {
  const subpaths: Point[][] = [];
  let [x, y] = [0, 0];
  for (const [, command, numbers] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [first, second] = numbers.split(/[\s,]+/).map(Number);
    if (command === 'M') subpaths.push([]);
    if (command === 'M' || command === 'L') [x, y] = [first, second];
    else if (command === 'H') x = first;
    else if (command === 'V') y = first;
    else if (command === 'h') x += first;
    else if (command === 'v') y += first;
    else if (command === 'Z') [x, y] = subpaths.at(-1)![0];
    else if (command === 'a') continue;
    else throw new Error(`the path command ${command} is not read, in ${d}`);
    subpaths.at(-1)!.push([x, y]);
  }
  return subpaths;
}

export const pointsOf = (mark: Mark): Point[] => subpathsOf(mark).flat();

/** The middles of dots drawn as two half circles. */
export const dotsOf = ({attributes: {d}}: Mark): Point[] =>
  Array.from(d.matchAll(/M([-\d.]+),([-\d.]+)a([\d.]+),/g), ([, x, y, r]) => [Number(x) + Number(r), Number(y)]);

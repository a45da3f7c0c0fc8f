const opening = '<span class="katex-html" aria-hidden="true">';
const closing = '</span></span></span>';

/** Between two of KaTeX's boxes: it breaks behind relations, signs and, by our macros, wide gaps. */
const joint = /(?<=<\/span>)(?=<span class="katex-base">)/;
const spaces = /<span class="mspace[^"]*"(?: style="margin-right:[\d.]+em;")?><\/span>/.source;
const gap = new RegExp(`((?:${spaces})+)</span>$`);
/** A relation or sign at the end of a box; a struck one stays there, as it is two. */
const sign =
  /(?<!<span class="mspace nobreak[^"]*"><\/span>)(<span class="m(?:rel|bin)[^"]*">[^<]*<\/span>(?:<span class="mspace[^"]*"[^>]*>[^<]*<\/span>)*)<\/span>$/;
const strut = /^<span class="katex-base"><span class="katex-strut"[^>]*><\/span>/;

/** A space of KaTeX's own face, in em. */
const spaceWidth = 0.25;

/**
 * A display that may break where a reader would: first at its wide gaps, then before a relation or sign, never inside
 * brackets. In one line it looks as KaTeX set it.
 */
export function withBreaks(html: string): string {
  const picture = html.indexOf(opening);
  if (picture < 0) return html;
  const start = picture + opening.length;
  const end = html.length - closing.length;
  const clauses = clausesOf(html.slice(start, end).split(joint));
  const lines = clauses.map(({pieces}) => signsInFront(pieces).map(together).join(''));
  const body =
    lines.length === 1
      ? lines[0]
      : lines.map((line, i) => `<span class="clause">${line}</span>${blank(clauses[i].gap)}`).join('');
  return html.slice(0, start) + body + html.slice(end);
}

/** What stands between two wide gaps: KaTeX's boxes, those of one bracket in one piece, and the gap behind them. */
interface Clause {
  readonly pieces: string[];
  gap: string;
}

function clausesOf(boxes: readonly string[]): Clause[] {
  const clauses: Clause[] = [];
  let open: Clause | undefined;
  let depth = 0;
  for (const box of boxes) {
    if (!open) {
      // A gap of two commands ends in a box of nothing else.
      const empty = new RegExp(`${strut.source}(?:${spaces})*</span>$`).test(box);
      if (empty && clauses.length > 0) {
        clauses.at(-1)!.gap += box;
        continue;
      }
      clauses.push((open = {pieces: [], gap: ''}));
    }
    const inBracket = depth > 0;
    depth += count(box, opened) - count(box, closed);
    const [tail, blanks] = gap.exec(box) ?? [];
    const ends = depth === 0 && blanks?.includes('allowbreak');
    const piece = ends ? `${box.slice(0, -tail!.length)}</span>` : box;
    open.pieces.push(inBracket ? open.pieces.pop() + piece : piece);
    if (!ends) continue;
    open.gap = blanks;
    open = undefined;
  }
  return clauses;
}

const opened = />[([{⟨⌈⌊]</g;
const closed = />[)\]}⟩⌉⌋]</g;
const count = (html: string, bracket: RegExp) => html.match(bracket)?.length ?? 0;

/** The relation at which a line breaks starts the next one. */
function signsInFront(pieces: readonly string[]): string[] {
  const moved = [...pieces];
  for (let i = 1; i < moved.length; i++) {
    const [tail, text] = sign.exec(moved[i - 1]) ?? [];
    if (tail === undefined) continue;
    moved[i - 1] = moved[i - 1].slice(0, -tail.length) + '</span>';
    moved[i] = moved[i].replace(strut, box => box + text);
  }
  return moved;
}

/** A bracket does not break. */
const together = (piece: string) => (piece.split(joint).length > 1 ? `<span class="nobreak">${piece}</span>` : piece);

/** A gap as a space of that width, in its own size of type: at the end of a line it takes no room. */
function blank(gap: string): string {
  if (gap === '') return '';
  const width = [...gap.matchAll(/margin-right:([\d.]+)em/g)].reduce((sum, [, em]) => sum + Number(em), 0);
  const size = /katex-sizing [^"]*/.exec(gap);
  const spacing = `style="word-spacing:${Number((width - spaceWidth).toFixed(4))}em"`;
  return size ? `<span class="${size[0]}" ${spacing}> </span>` : `<span ${spacing}> </span>`;
}

import {formatAddress} from './address';
import type {Deck} from './deck';
import {createDialog} from './dialog';
import type {Outline} from './outline';
import {readingAddress} from './phone';

/** What of a deck the overview needs; the speaker's window has it, too. */
export type Turnable = Pick<Deck, 'outline' | 'place' | 'go'>;

export interface Part {
  readonly title: string;
  /** Indices of the part's slides. */
  readonly slides: readonly number[];
}

/** Runs of slides of the same part, in the talk's order. */
export function partsOf(outline: Outline): Part[] {
  const parts: {title: string; slides: number[]}[] = [];
  outline.forEach(({part}, i) => {
    if (parts.at(-1)?.title !== part) parts.push({title: part, slides: []});
    parts.at(-1)!.slides.push(i);
  });
  return parts;
}

/** The index of the link an arrow leads to, by where the links are: the nearest in that direction. */
export function linkToward(key: string, from: number, boxes: readonly {x: number; y: number}[]): number {
  if (key === 'Home') return 0;
  if (key === 'End') return boxes.length - 1;
  if (key === 'ArrowRight') return Math.min(boxes.length - 1, from + 1);
  if (key === 'ArrowLeft') return Math.max(0, from - 1);
  const way = {ArrowDown: 1, ArrowUp: -1}[key];
  if (way === undefined) return from;
  const here = boxes[from];
  const beyond = boxes.map((box, i) => ({i, dx: Math.abs(box.x - here.x), dy: (box.y - here.y) * way}));
  const rows = beyond.filter(({dy}) => dy > 1).sort((a, b) => a.dy - b.dy || a.dx - b.dx);
  return rows.filter(({dy}) => dy < rows[0].dy + 1).sort((a, b) => a.dx - b.dx)[0]?.i ?? from;
}

function slideLink(deck: Turnable, index: number): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const number = document.createElement('span');
  link.href = formatAddress(deck.outline, {index, step: 0});
  number.className = 'number';
  number.textContent = String(index + 1);
  link.append(number, ` ${deck.outline[index].title}`);
  if (index === deck.place.index) link.setAttribute('aria-current', 'page');
  item.append(link);
  return item;
}

function partList(deck: Turnable, {title, slides}: Part): HTMLElement {
  const section = document.createElement('section');
  if (title) {
    const heading = document.createElement('h2');
    heading.textContent = title;
    section.append(heading);
  }
  const list = document.createElement('ol');
  list.append(...slides.map(index => slideLink(deck, index)));
  section.append(list);
  return section;
}

function readingLink(deck: Turnable): HTMLElement {
  const line = document.createElement('p');
  const link = document.createElement('a');
  line.className = 'elsewhere-link';
  const {index, step} = deck.place;
  link.href = readingAddress(deck.outline[index].id, step);
  link.textContent = 'Read this as a page';
  line.append(link);
  return line;
}

/** All slides as a grid of links, by part; filled when it opens. */
export function overview(deck: Turnable, page = document): () => void {
  const dialog = createDialog('overview', 'All slides', page);
  const links = () => [...dialog.querySelectorAll<HTMLAnchorElement>('li a')];
  dialog.addEventListener('close', () => dialog.replaceChildren());
  dialog.addEventListener('click', event => {
    const index = links().indexOf((event.target as Element).closest('a')!);
    if (index < 0) return;
    event.preventDefault();
    dialog.close();
    deck.go({index, step: 0});
  });
  dialog.addEventListener('keydown', event => {
    const all = links();
    const from = all.indexOf(page.activeElement as HTMLAnchorElement);
    const to =
      from < 0
        ? from
        : linkToward(
            event.key,
            from,
            all.map(link => link.getBoundingClientRect())
          );
    if (to === from) return;
    event.preventDefault();
    all[to].focus();
  });
  return () => {
    dialog.replaceChildren(...partsOf(deck.outline).map(part => partList(deck, part)), readingLink(deck));
    dialog.showModal();
    const present = links()[deck.place.index];
    present?.focus({preventScroll: true});
    present?.scrollIntoView({block: 'center'});
  };
}

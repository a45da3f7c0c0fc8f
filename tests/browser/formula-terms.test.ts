import {beforeAll, describe, expect, it} from 'vitest';
import {goToState} from '../../src/commands/deck-states';
import {useSite} from './site';
import {onEverySlide} from './stage';

const site = useSite();

/** What a term of a slide does in one of its states. */
interface TermSeen {
  /** "slide/step: term" */
  readonly term: string;
  /** Whether a pointer at the centre of each of its marks meets it. */
  readonly met: boolean;
  readonly roles: readonly string[];
  /** Whether focus on its control lights it in the formula, and alone. */
  readonly litByFocus: boolean;
  /** Whether a figure shows what is lit. */
  readonly figureLit: boolean;
  /** Whether a mark of the figure, pointed at, lights it in the formula. */
  readonly litByMark: boolean;
  readonly value: boolean;
  /** Whether its value stands in the margin, left of all words. */
  readonly inMargin: boolean;
  /** Words that its value covers. */
  readonly covered: readonly string[];
}

const seen: TermSeen[] = [];
const withFigure: TermSeen[] = [];

beforeAll(async () => {
  const messages = await onEverySlide(site, async (page, {id, steps}) => {
    for (let step = 0; step <= steps; step++) {
      await goToState(page, id, step);
      // The terms are linked once the slide is on the screen; a slide without a figure has none to link.
      const linked = () => {
        const section = document.querySelector('section.present')!;
        const asks = section.querySelector('[size]') && section.querySelector('.katex-html [data-term]');
        return !asks || section.querySelector('.term-control') !== null;
      };
      await page.waitForFunction(linked, undefined, {timeout: 10_000});
      const {hasFigure, terms} = await page.evaluate(readTerms, `${id}/${step}`);
      seen.push(...terms);
      if (hasFigure) withFigure.push(...terms);
    }
  });
  expect(messages).toEqual([]);
}, 240_000);

const those = (terms: readonly TermSeen[], wrong: (term: TermSeen) => boolean) =>
  terms.filter(wrong).map(({term}) => term);

describe('every term of every slide, at every step', () => {
  it('is what a pointer at its centre meets', () => {
    expect(those(seen, ({met}) => !met)).toEqual([]);
    expect(seen.length).toBeGreaterThan(200);
  });

  it('has one control beside a figure: a slider if it moves a number, else a button', () => {
    expect(those(withFigure, ({roles}) => !/^(slider|button)$/.test(roles.join()))).toEqual([]);
  });

  it('lights in formula and figure when its control has the focus', () => {
    expect(those(withFigure, ({litByFocus, figureLit}) => !litByFocus || !figureLit)).toEqual([]);
  });

  it('lights when one of its marks in the figure is pointed at', () => {
    expect(those(withFigure, ({litByMark}) => !litByMark)).toEqual([]);
  });

  it('shows its value beside words, not in the margin', () => {
    expect(those(withFigure, ({inMargin}) => inMargin)).toEqual([]);
  });

  it('shows its value where it covers no words', () => {
    expect(withFigure.filter(({covered}) => covered.length > 0).map(({term, covered}) => [term, ...covered])).toEqual(
      []
    );
    expect(withFigure.filter(({value}) => value).length).toBeGreaterThan(150);
  });
});

/** Runs in the page. */
async function readTerms(place: string): Promise<{hasFigure: boolean; terms: TermSeen[]}> {
  const section = document.querySelector<HTMLElement>('section.present')!;
  const formulas = [...section.querySelectorAll<HTMLElement>('.katex-html [data-term]')];
  // A caption of another step is not there to be met.
  const marks = formulas.filter(mark => mark.checkVisibility({visibilityProperty: true}));
  type Lightable = HTMLElement & {updateComplete?: Promise<unknown>};
  const figures = [...section.querySelectorAll<Lightable>('*')].filter(element => element.shadowRoot);
  const settled = () => Promise.all(figures.map(figure => figure.updateComplete));
  const inFigures = (selector: string) =>
    figures.flatMap(figure => [...figure.shadowRoot!.querySelectorAll<HTMLElement>(selector)]);
  const lit = () => [...new Set(marks.filter(mark => mark.hasAttribute('data-lit')).map(mark => mark.dataset.term))];
  const overlaps = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const words = () => {
    const found: [string, DOMRect][] = inFigures('text').map(text => [text.textContent, text.getBoundingClientRect()]);
    const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement!.closest('.katex-mathml, .term-value') || !text.textContent!.replace(/[\s\u200b]/g, ''))
        continue;
      range.selectNode(text);
      for (const rect of range.getClientRects()) found.push([text.textContent!, rect]);
    }
    // Braces and fraction bars are part of the formula as it is read.
    for (const line of section.querySelectorAll(
      '.katex-html :is(.brace-left, .brace-center, .brace-right, .frac-line)'
    ))
      if (line.checkVisibility({visibilityProperty: true})) found.push(['brace or bar', line.getBoundingClientRect()]);
    return found;
  };
  const terms: TermSeen[] = [];
  for (const term of new Set(marks.map(mark => mark.dataset.term!))) {
    const own = marks.filter(mark => mark.dataset.term === term);
    const met = own.every(mark => {
      const {left, top, width, height} = mark.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[data-term]') === mark;
    });
    const controls = [...section.querySelectorAll<HTMLElement>(`.term-control[data-term="${term}"]`)];
    controls[0]?.focus();
    await settled();
    const litByFocus = lit().join() === term;
    const figureLit = inFigures(`[data-highlight="${term}"]:not([data-unmarked])`).length > 0;
    // Its value, if it has one, comes once nothing has moved for a moment.
    const end = performance.now() + 100;
    while (figures.length > 0 && performance.now() < end && !section.querySelector('.term-value'))
      await new Promise(requestAnimationFrame);
    const badge = section.querySelector<HTMLElement>('.term-value')?.getBoundingClientRect();
    const covered = badge
      ? words()
          .filter(([, rect]) => overlaps(badge, rect))
          .map(([text]) => text.trim())
      : [];
    const inMargin =
      badge !== undefined && badge.left < section.querySelector('.body')!.getBoundingClientRect().left - 1;
    controls[0]?.blur();
    const [mark] = inFigures(`svg [data-term="${term}"]`);
    const pointer = (type: string) => new PointerEvent(type, {bubbles: true, composed: true});
    mark?.dispatchEvent(pointer('pointerover'));
    const litByMark = lit().join() === term;
    mark?.closest('figure')?.dispatchEvent(pointer('pointerleave'));
    await settled();
    const roles = controls.map(control => control.getAttribute('role')!);
    terms.push({
      term: `${place}: ${term}`,
      met,
      roles,
      litByFocus,
      figureLit,
      litByMark,
      value: badge !== undefined,
      inMargin,
      covered
    });
  }
  return {hasFigure: figures.length > 0, terms};
}

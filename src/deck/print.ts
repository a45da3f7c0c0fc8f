import {type FigureElement, figuresIn, followTerms, setFigures, wakeFigures} from './live-figures';
import {readOutline} from './outline';
import {printStates} from './print-states';
import {moveIn, showStep} from './show-slide';

const frame = () => new Promise(requestAnimationFrame);

/** Waits until a figure has arrived: two frames without anything left to draw. */
async function arrived(figure: FigureElement): Promise<void> {
  for (let still = 0; still < 2; still++) {
    await figure.updateComplete;
    await frame();
    if (figure.isUpdatePending) still = -1;
  }
}

/** One page a state: copies for all but the last. A copy comes without its first picture and is drawn afresh. */
function pagesOf(section: HTMLElement, states: readonly number[]): {page: HTMLElement; step: number}[] {
  return states.map((step, i) => {
    if (i === states.length - 1) return {page: section, step};
    const page = document.importNode(section, true);
    section.before(page);
    return {page, step};
  });
}

/**
 * Every slide on a page of its own with its number as `data-number`, figures as vectors at their last step;
 * the root says `data-ready="print"` when all stands.
 */
export async function print(stage: HTMLElement): Promise<void> {
  const sections = [...stage.querySelectorAll<HTMLElement>('.slides > section')];
  // Paper is white, whatever the screen was.
  document.documentElement.dataset.theme = 'light';
  const pages = readOutline(sections).flatMap(({steps}, index) => {
    const section = sections[index];
    const copies = pagesOf(section, printStates(section.dataset.print, steps));
    return copies.map(({page, step}) => ({page, step, number: index + 1}));
  });
  for (const {page, step, number} of pages) {
    moveIn(page);
    page.classList.add('present');
    showStep(page, step);
    page.dataset.number = String(number);
  }
  for (const {page, step} of pages) {
    await wakeFigures(page);
    setFigures(page, step);
    // Where a step lights a term it is lit on paper, too.
    await followTerms(page);
  }
  await Promise.all(pages.flatMap(({page}) => figuresIn(page)).map(arrived));
  await document.fonts.ready;
  document.documentElement.dataset.ready = 'print';
}

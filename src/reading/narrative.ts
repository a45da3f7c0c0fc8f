import {type AnyFigure, wake} from './figures';

/** The captions under a figure get their buttons to work: each shows its step, the opening one state 0. */
export function bindNarrative(element: Element) {
  const narrative = element.querySelector<HTMLElement>('.narrative');
  if (!narrative?.querySelector('[data-step]')) return;
  narrative.querySelector('.caption')?.prepend(openingButton());
  // By script alone: where none runs, nothing is held back.
  narrative.toggleAttribute('data-asks', narrative.querySelector('.answer') !== null);
  mark(narrative, 0);
  narrative.addEventListener('click', async event => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-step]');
    if (!button) return;
    const figure = await wake(element);
    figure.goTo(Number(button.dataset.step));
    bringIntoView(figure);
  });
}

/** Keeps the current caption marked, whoever moved the figure. */
export function followFigure(figure: AnyFigure) {
  const narrative = figure.querySelector<HTMLElement>('.narrative');
  if (!narrative?.querySelector('[data-step]')) return;
  figure.addController({
    hostUpdated() {
      if (narrative.dataset.step !== String(figure.step)) mark(narrative, figure.step);
    }
  });
}

function openingButton() {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.step = '0';
  button.textContent = '0';
  button.setAttribute('aria-label', 'Show step 0, the beginning');
  return button;
}

function mark(narrative: HTMLElement, step: number) {
  narrative.dataset.step = String(step);
  const answer = Number(narrative.querySelector<HTMLElement>('.answer button')?.dataset.step);
  if (step >= answer) narrative.removeAttribute('data-asks');
  for (const button of narrative.querySelectorAll<HTMLElement>('button[data-step]'))
    if (Number(button.dataset.step) === step) button.setAttribute('aria-current', 'step');
    else button.removeAttribute('aria-current');
}

/** A step asked for from below must be seen: on a phone the picture may have scrolled away. */
function bringIntoView(figure: Element) {
  const {top, height} = figure.getBoundingClientRect();
  if (top > -height / 4) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  figure.scrollIntoView({block: 'start', behavior: still ? 'instant' : 'smooth'});
}

import type {Figure, ParameterTable} from '../widgets';
import {readSteps} from './script-steps';

export type AnyFigure = Figure<ParameterTable, unknown>;

const following = new WeakSet<Element>();

const stepsOf = (figure: Element) => [...figure.children].filter(child => child.localName === 'slt-step');

/** A figure as an author wrote it on a page of their own: its children become its script, and one of them its caption. */
export function adopt(element: Element) {
  const figure = element as AnyFigure;
  const table = figure.definition?.parameters;
  if (!table) return;
  const children = stepsOf(figure);
  if (!figure.hasAttribute('steps')) {
    const steps = readSteps(children, table);
    if (JSON.stringify(steps) !== JSON.stringify(figure.steps)) figure.steps = steps;
  }
  applyTheme(figure);
  showCaption(figure);
  if (following.has(figure)) return;
  following.add(figure);
  figure.addController({hostUpdated: () => showCaption(figure)});
}

/** `theme="dark"` on the element: its own colours, whatever the page around it does. */
export function applyTheme(figure: Element) {
  const theme = figure.getAttribute('theme');
  (figure as HTMLElement).style.colorScheme = theme === 'dark' || theme === 'light' ? theme : '';
}

/** Of the steps' captions only the current one's is seen. */
function showCaption(figure: AnyFigure) {
  for (const [i, child] of stepsOf(figure).entries()) {
    const hidden = i + 1 !== figure.step;
    if (child.hasAttribute('hidden') !== hidden) child.toggleAttribute('hidden', hidden);
  }
}

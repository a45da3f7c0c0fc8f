import type {Actions} from './key-router';
import type {Action} from './keys';

/** Strokes in a 16 × 16 box. */
const buttons: readonly {action: Action; label: string; path: string}[] = [
  {action: 'overview', label: 'All slides', path: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z'},
  {action: 'theme', label: 'Light or dark', path: 'M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12'},
  {action: 'help', label: 'Keys', path: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.7 8 9.2 8 10M8 12.6v.4'},
  {action: 'previous', label: 'Back', path: 'M10 3 5 8l5 5'},
  {action: 'next', label: 'Next', path: 'm6 3 5 5-5 5'}
];

const svg = 'http://www.w3.org/2000/svg';

/** The few actions a pointer needs, at the foot of the stage. */
export function stageButtons(footer: HTMLElement, actions: Actions): void {
  const nav = document.createElement('nav');
  nav.className = 'stage-buttons';
  nav.setAttribute('aria-label', 'Slides');
  for (const {action, label, path} of buttons) {
    const button = document.createElement('button');
    const icon = document.createElementNS(svg, 'svg');
    const stroke = document.createElementNS(svg, 'path');
    button.type = 'button';
    button.className = action;
    button.title = label;
    button.setAttribute('aria-label', label);
    icon.setAttribute('viewBox', '0 0 16 16');
    icon.setAttribute('aria-hidden', 'true');
    stroke.setAttribute('d', path);
    icon.append(stroke);
    button.append(icon);
    button.addEventListener('click', () => actions[action]());
    nav.append(button);
  }
  footer.querySelector('.slide-number')!.before(nav);
}

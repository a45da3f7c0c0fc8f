import {addressNotice, addressProblem, writeChanges} from '../widgets';
import {readAddress, readingAddress, type Seen} from './address';
import {type AnyFigure, everyFigure} from './figures';

const nameOf = (figure: Element) => figure.getAttribute('name') ?? '';
const passageOf = (figure: Element) => figure.closest('.passage');

/** What a reader sees of a passage's figure now, asleep or awake. */
export function seenIn(passage: Element): Seen {
  const figure = passage.querySelector<AnyFigure>(everyFigure);
  const pairs = writeChanges(figure?.changes ?? {});
  const changes = figure && pairs.length > 0 ? [[nameOf(figure), pairs] as const] : [];
  return {passage: passage.id, step: figure?.step ?? 0, changes: new Map(changes)};
}

/** A figure's link leads to its passage, step and state. */
export function shareFigures(main: HTMLElement) {
  main.addEventListener('slt-share', event => {
    const passage = passageOf(event.target as Element)!;
    const {detail} = event as CustomEvent<{link: string}>;
    detail.link = new URL(readingAddress(seenIn(passage)), location.href).href;
  });
}

/**
 * Opens the page's address: the figure it is about, once awake, shows what it says. What cannot be shown is said at the
 * figure, and leaves the address.
 */
export function openAddress(figures: Iterable<Element>): (figure: AnyFigure) => void {
  const {passage, step, changes} = readAddress(location);
  const all = [...figures];
  const there = all.filter(figure => passageOf(figure)?.id === passage);
  const asked = (figure: Element) =>
    there.length > 0 ? there.includes(figure) && (step > 0 || changes.size > 0) : changes.has(nameOf(figure));
  const strangers = [...changes.keys()].filter(name => !all.some(figure => nameOf(figure) === name));
  const unknown = strangers.map(name => `no figure is called “${name.slice(0, 40)}”`);
  const lost = addressProblem(unknown);
  if (lost && !all.some(asked)) say(lost, document.querySelector('main')!.firstElementChild!);

  return figure => {
    if (!asked(figure)) return;
    figure.step = Math.min(Math.max(0, step), figure.steps.length);
    const problem = addressProblem([...unknown, ...figure.readAddress(changes.get(nameOf(figure)) ?? [])]);
    const first = problem ? say(problem, figure) : figure;
    if (problem) clean(readingAddress(seenIn(passageOf(figure)!)));
    first.scrollIntoView({block: 'start', behavior: 'instant'});
  };
}

/** Says it above the figure, until something else is asked of it. */
function say(problem: string, place: Element): HTMLElement {
  const notice = addressNotice(problem, place);
  place.before(notice);
  return notice;
}

function clean(address: string) {
  try {
    history.replaceState(null, '', address);
  } catch {
    // A sandboxed frame may not; the notice stands all the same.
  }
}

import {parseAddress} from './address';
import {readOutline} from './outline';
import {prefersReading, readingAddress} from './phone';
import {present} from './present';

const root = document.documentElement;
const part = (selector: string) => document.querySelector<HTMLElement>(selector)!;

/** Says that this mode has taken over: the shell's guard stands down, the stylesheet lays the page out for it. */
function take(mode: 'deck' | 'print' | 'speaker') {
  root.classList.add(mode);
  root.classList.remove('elsewhere');
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const framed = top !== self;
  const stage = part('.stage');
  if (prefersReading({search: location.search, width: innerWidth, height: innerHeight, framed})) {
    const outline = readOutline(stage.querySelectorAll<HTMLElement>('.slides > section'));
    const {index, step} = parseAddress(location.hash, outline);
    location.replace(readingAddress(outline[index].id, step, location.hash.split('?')[1]));
  } else if (asked.has('print')) {
    take('print');
    await (await import('./print')).print(stage);
  } else if (asked.has('speaker')) {
    if (framed) return document.body.replaceChildren('The speaker’s window does not open inside another page.');
    take('speaker');
    (await import('./speaker')).speaker(part('.stage-frame'));
  } else {
    const presented = present(stage, part('.stage-footer'));
    take('deck');
    await presented;
  }
}

/** Too late where the guard has already made a scrolling page of it. */
if (!root.classList.contains('scrolling'))
  start().catch(error => {
    root.classList.remove('deck', 'print', 'speaker');
    reportError(error);
  });

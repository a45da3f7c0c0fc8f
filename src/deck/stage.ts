import type {RevealConfig} from 'reveal.js';
import type {Deck} from './deck';
import {afterPaint} from './idle';
import type {Place} from './place';
import {showSlide} from './show-slide';

/** reveal keeps the order of slides and fragments; addresses, keys, layout and pictures are the deck's own. */
const config: RevealConfig = {
  disableLayout: true,
  embedded: false,
  view: null,
  scrollActivationWidth: 0,
  // The stylesheet says how a slide is laid out, and only the present one is.
  display: '',
  viewDistance: 1,
  mobileViewDistance: 1,
  hash: false,
  history: false,
  respondToHashChanges: false,
  postMessage: false,
  postMessageEvents: false,
  previewLinks: false,
  controls: false,
  progress: false,
  slideNumber: false,
  keyboard: false,
  jumpToSlide: false,
  overview: false,
  touch: false,
  mouseWheel: false,
  loop: false,
  rtl: false,
  shuffle: false,
  center: false,
  help: false,
  pause: false,
  fragments: true,
  fragmentInURL: false,
  showNotes: false,
  showHiddenSlides: true,
  autoSlide: 0,
  autoAnimate: false,
  transition: 'none',
  backgroundTransition: 'none',
  focusBodyOnPageVisibilityChange: false
};

/** Hands the stage over to reveal, at the place where the deck is by then. */
export async function startReveal(deck: Deck): Promise<void> {
  const {default: Reveal} = await import('reveal.js');
  // Reading the script, starting and turning are long enough to be tasks of their own.
  await afterPaint();
  const {stage} = deck;
  const reveal = new Reveal(stage, config);

  let turning = false;
  const turn = ({index, step}: Place) => {
    turning = true;
    try {
      if (reveal.getCurrentSlide() === deck.sections[index]) reveal.navigateFragment(step - 1);
      else reveal.slide(index, 0, step - 1);
    } finally {
      turning = false;
    }
  };
  // reveal reads the address when it starts and would go there; the deck knows better.
  stage.addEventListener('beforeslidechange', event => {
    if (turning) return;
    event.preventDefault();
    turn(deck.place);
  });

  const started = reveal.initialize();
  // reveal lets the page's query overrule its options; set them again before it starts.
  reveal.configure(config);
  await started;
  stage.removeAttribute('role');
  for (const child of [...stage.children]) if (!child.matches('.slides')) child.remove();
  // The slide is on the screen before reveal hears of it, for reveal measures the page and reads the whole slide first.
  let due = false;
  deck.turn = async place => {
    showSlide(deck.sections, place);
    if (due) return;
    due = true;
    await afterPaint();
    due = false;
    turn(deck.place);
  };
  await afterPaint();
  turn(deck.place);
}

import {openPrint} from './actions';
import {parseAddress} from './address';
import {toggleFullscreen} from './fullscreen';
import {help} from './help';
import {keepTime, keptTime} from './kept-time';
import {type Actions, routeKeys} from './key-router';
import {readOutline} from './outline';
import {overview} from './overview';
import {nextPlace, type Place} from './place';
import {captionOf, notesOf} from './slide-words';
import type {speakerDesk} from './speaker-desk';
import {Line, type Order, orders} from './sync';
import {TalkClock} from './talk-clock';
import {toggleTheme} from './theme';
import {formatDuration, schedule} from './timing';

/** How often the window asks where the deck is, and how long without an answer before it says so, in ms. */
const asksEvery = 2000;
const patience = 7000;

const closed = 'The deck was closed. Open it again, and press S there.';

/**
 * Makes a desk follow a deck and drive it, as the deck's own keys do.
 *
 * @param name The deck's name; empty to follow the first that says where it is.
 * @param preview Shows the next state.
 */
export function followDeck(
  page: Document,
  sections: readonly HTMLElement[],
  name: string,
  desk: ReturnType<typeof speakerDesk>,
  preview: (next: Place) => void = () => {}
): void {
  const outline = readOutline(sections);
  const clock = new TalkClock(Date.now, keptTime(name), time => keepTime(name, time));
  let place: Place | undefined;
  let heard = performance.now();

  const follow = (here: Place) => {
    if (here.index === place?.index && here.step === place.step) return;
    clock.turnTo(outline[here.index].id);
    if (place) clock.start();
    place = {index: here.index, step: here.step};
    const section = sections[place.index];
    const next = nextPlace(outline, place);
    const last = next.index === place.index && next.step === place.step;
    desk.title.textContent = `${place.index + 1}. ${outline[place.index].title}`;
    desk.caption.replaceChildren(...captionOf(section, place.step));
    desk.notes.replaceChildren(...notesOf(section, place.step));
    desk.notes.querySelector('.now')?.scrollIntoView({block: 'center'});
    desk.nextWords.replaceChildren(
      ...(last ? ['The end'] : next.index > place.index ? [outline[next.index].title] : captionOf(section, next.step))
    );
    preview(next);
    tick();
  };

  const say = (words: string) => {
    if (desk.status.textContent !== words) desk.status.textContent = words;
  };

  const tick = () => {
    desk.clock.textContent = new Date().toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'});
    desk.elapsed.textContent = formatDuration(clock.elapsed);
    desk.pause.textContent = clock.running ? 'Pause' : 'Start';
    if (!place) return;
    if (performance.now() - heard > patience) say('The deck does not answer. Is it still open?');
    const {timing} = outline[place.index];
    desk.onSlide.textContent =
      formatDuration(clock.onSlide) + (timing > 0 ? ` of ${formatDuration(timing * 60_000)}` : '');
    desk.schedule.textContent = clock.elapsed > 0 ? schedule(outline, place.index, clock.elapsed) : '';
  };

  const line = new Line(name, message => {
    if (message.kind === 'gone') {
      heard = Number.POSITIVE_INFINITY;
      say(closed);
    }
    if (message.kind !== 'here') return;
    heard = performance.now();
    page.documentElement.classList.toggle('audience-black', message.black);
    desk.black.setAttribute('aria-pressed', String(message.black));
    say(message.black ? 'The audience sees a black screen.' : '');
    follow(parseAddress(message.address, outline));
  });

  const go = ({index}: {index: number}) => line.send({kind: 'go', index});
  const turnable = {
    outline,
    go,
    get place() {
      return place ?? {index: 0, step: 0};
    }
  };
  const showOverview = overview(turnable, page);
  const actions: Actions = {
    ...(Object.fromEntries(orders.map(kind => [kind, () => line.send({kind})])) as Record<Order, () => void>),
    overview: showOverview,
    leave: showOverview,
    help: help(page),
    // This is it.
    speaker: () => {},
    print: openPrint,
    fullscreen: () => toggleFullscreen(page),
    theme: () => toggleTheme(page)
  };
  routeKeys(actions, number => go({index: number - 1}), page);
  desk.previous.addEventListener('click', actions.previous);
  desk.next.addEventListener('click', actions.next);
  desk.black.addEventListener('click', actions.blackout);
  desk.pause.addEventListener('click', () => {
    if (clock.running) clock.pause();
    else clock.start();
    tick();
  });
  desk.reset.addEventListener('click', () => {
    clock.reset();
    tick();
  });

  const ask = () => line.send({kind: 'hello'});
  const timers = [setInterval(tick, 1000), setInterval(ask, asksEvery)];
  page.defaultView!.addEventListener('pagehide', () => {
    timers.forEach(clearInterval);
    line.close();
  });
  // Where it is the deck's page that runs this window.
  addEventListener('pagehide', () => say(closed));
  ask();
  tick();
}

import './speaker.css';
import {parseAddress} from './address';
import {focusOf} from './focus';
import {actionOf} from './keys';
import {setFigures, wakeFigures} from './live-figures';
import {readOutline} from './outline';
import {nextPlace, type Place} from './place';
import {showSlide} from './show-slide';
import {captionOf, notesOf} from './slide-words';
import {speakerDesk} from './speaker-desk';
import {Stopwatch} from './stopwatch';
import {Line, type Message} from './sync';
import {formatDuration, schedule} from './timing';

/** The speaker's window: notes, what comes next, clock; it follows the deck and asks it to move. */
export function speaker(frame: HTMLElement): void {
  const sections = [...frame.querySelectorAll<HTMLElement>('.slides > section')];
  const outline = readOutline(sections);
  const desk = speakerDesk(frame);
  const watch = new Stopwatch(() => performance.now());
  const spent = new Map<number, number>();
  let place: Place | undefined;
  let arrivedAt = 0;

  const preview = async (next: Place) => {
    showSlide(sections, next);
    await wakeFigures(sections[next.index]);
    setFigures(sections[next.index], next.step);
  };

  const follow = (here: Place) => {
    if (here.index === place?.index && here.step === place.step) return;
    if (place) {
      spent.set(place.index, (spent.get(place.index) ?? 0) + watch.elapsed - arrivedAt);
      watch.start();
    }
    arrivedAt = watch.elapsed;
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

  const tick = () => {
    desk.clock.textContent = new Date().toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'});
    desk.elapsed.textContent = formatDuration(watch.elapsed);
    desk.pause.textContent = watch.running ? 'Pause' : 'Start';
    if (!place) return;
    const {timing} = outline[place.index];
    const onSlide = (spent.get(place.index) ?? 0) + watch.elapsed - arrivedAt;
    desk.onSlide.textContent = formatDuration(onSlide) + (timing > 0 ? ` of ${formatDuration(timing * 60_000)}` : '');
    desk.schedule.textContent = watch.elapsed > 0 ? schedule(outline, place.index, watch.elapsed) : '';
  };

  const line = new Line(new URLSearchParams(location.search).get('speaker') ?? '', message => {
    if (message.kind !== 'here') return;
    document.documentElement.classList.toggle('audience-black', message.black);
    desk.black.setAttribute('aria-pressed', String(message.black));
    follow(parseAddress(message.address, outline));
  });

  const asks: Partial<Record<string, Message['kind'] & ('next' | 'previous' | 'blackout')>> = {
    next: 'next',
    previous: 'previous',
    blackout: 'blackout'
  };
  const ask = (action: string | undefined) => {
    const kind = action === undefined ? undefined : asks[action];
    if (kind) line.send({kind});
    return kind !== undefined;
  };
  desk.previous.addEventListener('click', () => ask('previous'));
  desk.next.addEventListener('click', () => ask('next'));
  desk.black.addEventListener('click', () => ask('blackout'));
  desk.pause.addEventListener('click', () => {
    if (watch.running) watch.pause();
    else watch.start();
    tick();
  });
  desk.reset.addEventListener('click', () => {
    watch.reset();
    spent.clear();
    arrivedAt = 0;
    tick();
  });
  addEventListener('keydown', event => {
    if (ask(actionOf(event, focusOf(event.composedPath()[0])))) event.preventDefault();
  });
  setInterval(tick, 1000);
  line.send({kind: 'hello'});
  tick();
}

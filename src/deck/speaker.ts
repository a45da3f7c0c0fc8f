import './speaker.css';
import {followDeck} from './follow-deck';
import {followTerms, setFigures, wakeFigures} from './live-figures';
import type {Place} from './place';
import {showSlide} from './show-slide';
import {speakerDesk} from './speaker-desk';

/** The speaker's window: notes, what comes next, clock; it follows the deck and asks it to move. */
export function speaker(frame: HTMLElement): void {
  const sections = [...frame.querySelectorAll<HTMLElement>('.slides > section')];
  const name = new URLSearchParams(location.search).get('speaker') ?? '';
  const preview = async (next: Place) => {
    showSlide(sections, next);
    await wakeFigures(sections[next.index]);
    setFigures(sections[next.index], next.step);
    await followTerms(sections[next.index]);
  };
  followDeck(document, sections, name, speakerDesk(document, frame), preview);
}

/** The same in an empty window, by a deck that cannot fetch another page; the next slide comes without its picture. */
export function speakerWithoutNetwork(page: Document, sections: readonly HTMLElement[], name: string): void {
  const sheets = Array.from(document.styleSheets, ({cssRules}) =>
    Array.from(cssRules, rule => rule.cssText).join('\n')
  );
  const style = page.createElement('style');
  style.textContent = sheets.join('\n');
  page.head.append(style);
  page.documentElement.className = 'speaker';
  page.documentElement.dataset.theme = document.documentElement.dataset.theme;
  followDeck(page, sections, name, speakerDesk(page));
}

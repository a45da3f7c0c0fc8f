import {contentOf} from './show-slide';

function copyOf(element: Element | null): Node[] {
  return element ? [...document.importNode(element, true).childNodes] : [];
}

/** The caption of a step; of state 0 where `step` is 0. */
export function captionOf(section: HTMLElement, step: number): Node[] {
  const content = contentOf(section);
  return copyOf(
    step > 0 ? content.querySelector(`.fragment[data-fragment-index="${step - 1}"]`) : content.querySelector('.caption')
  );
}

/** The speaker's notes, the place of the present step marked by the class `now`. */
export function notesOf(section: HTMLElement, step: number): Node[] {
  const notes = copyOf(contentOf(section).querySelector('aside.notes'));
  for (const node of notes)
    if (node instanceof Element)
      for (const mark of node.querySelectorAll<HTMLElement>('.at-step'))
        mark.classList.toggle('now', Number(mark.dataset.step) === step);
  return notes;
}

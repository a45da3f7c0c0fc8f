import {afterPaint} from './idle';
import type {Place} from './place';

/** What a far slide's content lies in as text. */
const packed = (section: HTMLElement | undefined) => section?.querySelector(':scope > noscript');

/** A slide's content, also while it is packed. */
export function contentOf(section: HTMLElement): ParentNode {
  const text = packed(section)?.textContent;
  if (text === undefined) return section;
  const template = document.createElement('template');
  template.innerHTML = text;
  return template.content;
}

/** Makes elements of a far slide's text. */
export function moveIn(section: HTMLElement | undefined): void {
  const far = packed(section);
  if (far) far.outerHTML = far.textContent;
}

const isPresent = (section: HTMLElement) => section.classList.contains('present');
const isLaidOut = (section: HTMLElement) => section.hasAttribute('data-near');

/** Lays a slide out without showing it. */
export function layOut(section: HTMLElement): void {
  section.style.display = '';
  section.setAttribute('data-near', '');
  section.inert = !isPresent(section);
}

/** Only the present slide can be reached; said after the paint, for it touches the style of every element. */
async function closeNeighbours(sections: readonly HTMLElement[]): Promise<void> {
  await afterPaint();
  for (const section of sections) section.inert = isLaidOut(section) && !isPresent(section);
}

/** Shows exactly the first `step` steps of a slide. */
export function showStep(section: HTMLElement, step: number): void {
  for (const fragment of section.querySelectorAll<HTMLElement>('.fragment')) {
    const index = Number(fragment.dataset.fragmentIndex);
    fragment.classList.toggle('visible', index < step);
    fragment.classList.toggle('current-fragment', index === step - 1);
  }
  markCaptions(section, step);
}

/** Marks the captions of figures that have left their first state, for the first caption to give way. */
export function markCaptions(section: HTMLElement, step: number): void {
  for (const captions of section.querySelectorAll('.captions')) {
    const first = captions.querySelector<HTMLElement>('.fragment')?.dataset.fragmentIndex;
    captions.toggleAttribute('data-stepped', first !== undefined && Number(first) < step);
  }
}

/** Shows one slide at one step with reveal's own class names, without reveal. */
export function showSlide(sections: readonly HTMLElement[], {index, step}: Place): void {
  moveIn(sections[index]);
  sections.forEach((section, i) => {
    // The slide just left stays laid out as long as it is near.
    section.toggleAttribute('data-near', Math.abs(i - index) <= 1 && (isLaidOut(section) || isPresent(section)));
    section.classList.toggle('past', i < index);
    section.classList.toggle('present', i === index);
    section.classList.toggle('future', i > index);
  });
  // reveal keeps what is not near from being shown.
  sections[index].style.display = '';
  for (const attribute of ['hidden', 'aria-hidden']) sections[index].removeAttribute(attribute);
  showStep(sections[index], step);
  closeNeighbours(sections);
}

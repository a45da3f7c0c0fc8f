import type {Place} from './place';

const templateOf = (section: HTMLElement | undefined) =>
  section?.querySelector<HTMLTemplateElement>(':scope > template') ?? undefined;

/** A slide's content, in or out of its template. */
export const contentOf = (section: HTMLElement): ParentNode => templateOf(section)?.content ?? section;

/** Moves a far slide's content out of its template; its figures' first pictures come along. */
export function moveIn(section: HTMLElement | undefined): void {
  const template = templateOf(section);
  template?.replaceWith(template.content);
}

/** Shows exactly the first `step` steps of a slide. */
export function showStep(section: HTMLElement, step: number): void {
  for (const fragment of section.querySelectorAll<HTMLElement>('.fragment')) {
    const index = Number(fragment.dataset.fragmentIndex);
    fragment.classList.toggle('visible', index < step);
    fragment.classList.toggle('current-fragment', index === step - 1);
  }
}

/** Shows one slide at one step with reveal's own class names, without reveal. */
export function showSlide(sections: readonly HTMLElement[], {index, step}: Place): void {
  moveIn(sections[index]);
  sections.forEach((section, i) => {
    section.classList.toggle('past', i < index);
    section.classList.toggle('present', i === index);
    section.classList.toggle('future', i > index);
  });
  showStep(sections[index], step);
}

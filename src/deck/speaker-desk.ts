function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function button(className: string, label: string): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  return made;
}

/** The parts of the speaker's window that change, put on the page around a small stage if there is one. */
export function speakerDesk(page: Document, frame?: HTMLElement) {
  const desk = {
    status: element('p', 'speaker-status'),
    title: element('h1', 'speaker-title', 'Waiting for the deck …'),
    caption: element('p', 'speaker-caption'),
    notes: element('div', 'speaker-notes'),
    nextWords: element('p', 'speaker-next-words'),
    clock: element('output', 'speaker-clock'),
    elapsed: element('output', 'speaker-elapsed'),
    onSlide: element('output', 'speaker-on-slide'),
    schedule: element('output', 'speaker-schedule'),
    previous: button('speaker-previous', 'Back'),
    next: button('speaker-go', 'Next'),
    black: button('speaker-black', 'Black'),
    pause: button('speaker-pause', 'Start'),
    reset: button('speaker-reset', 'Reset')
  };
  const labelled = (label: string, output: HTMLElement) => element('label', 'speaker-time', `${label} `, output);
  const now = element('main', 'speaker-now', desk.status, desk.title, desk.caption, desk.notes);
  const next = element('aside', 'speaker-next', element('h2', 'speaker-next-title', 'Next'), desk.nextWords);
  const bar = element(
    'footer',
    'speaker-bar',
    labelled('Clock', desk.clock),
    labelled('Talk', desk.elapsed),
    labelled('This slide', desk.onSlide),
    desk.schedule,
    desk.pause,
    desk.reset,
    desk.black,
    desk.previous,
    desk.next
  );
  if (frame) {
    frame.inert = true;
    frame.querySelector('.stage-footer')?.remove();
    next.append(frame);
  }
  desk.status.setAttribute('role', 'status');
  for (const output of [desk.clock, desk.elapsed, desk.onSlide, desk.schedule]) output.setAttribute('aria-live', 'off');
  page.title = `Speaker: ${document.title}`;
  page.body.prepend(element('div', 'speaker-desk', now, next, bar));
  return desk;
}

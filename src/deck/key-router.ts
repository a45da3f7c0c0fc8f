import {focusedElement, focusOf} from './focus';
import {type Action, actionOf} from './keys';
import {notice} from './notice';
import {TypedNumber} from './typed-number';

/** What each action does. */
export type Actions = Readonly<Record<Action, () => void>>;

const repeatable: readonly Action[] = ['next', 'previous'];

/** The one place where keys arrive: before figures and dialogs see them, so that a clicker always works. */
export function routeKeys(actions: Actions, goToNumber: (number: number) => void, page = document): void {
  const typed = new TypedNumber();
  const route = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const dialog = page.querySelector<HTMLDialogElement>('dialog[open]');
    // The overview shows the numbers, so it takes them, too.
    const takesNumber = !dialog || dialog.dataset.action === 'overview';
    const number = takesNumber ? typed.take(event, focusOf(event.composedPath()[0])) : undefined;
    if (number !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      notice(typed.digits && `Slide ${typed.digits}: Enter`, page);
      if (!typed.digits) {
        dialog?.close();
        goToNumber(number);
      }
      return;
    }
    const action = actionOf(event, focusOf(event.composedPath()[0]));
    if (action === undefined) return;
    if (dialog) {
      // A dialog keeps its keys, but a clicker closes it and drives on, and the key that opened it closes it. What explains a
      // word has no use for keys but Escape.
      const explains = dialog.dataset.action === 'explanation' && action !== 'leave';
      const drives = explains || event.key === 'PageDown' || event.key === 'PageUp';
      if (!drives && action !== dialog.dataset.action) return;
      dialog.close();
      if (!drives) return event.preventDefault();
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat && !repeatable.includes(action)) return;
    const focused = focusedElement(page);
    if (action === 'leave' && focused) focused.blur();
    else actions[action]();
  };
  page.addEventListener('keydown', route, {capture: true});

  // A slider or a choice that a pointer has set must not keep arrows and Space from the deck.
  let pointed = false;
  const letGo = (control: string) => () => {
    const focused = focusedElement(page);
    if (pointed && focused?.matches(control)) focused.blur();
  };
  page.addEventListener('pointerdown', () => (pointed = true), {passive: true, capture: true});
  page.addEventListener('keydown', () => (pointed = false), {passive: true, capture: true});
  page.addEventListener('pointerup', letGo('input[type=range]'), {passive: true});
  page.addEventListener('input', letGo('select'), {passive: true});
}

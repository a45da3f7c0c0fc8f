import {createDialog} from './dialog';
import {shortcuts, typedNumber} from './keys';

const names: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Escape: 'Esc',
  ' ': 'Space',
  'Shift+ ': 'Shift Space'
};

/** What is printed on a key. */
export const keyName = (key: string) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** The list of keys. */
export function help(page = document): () => void {
  const dialog = createDialog('help', 'Keys', page);
  const heading = document.createElement('h2');
  heading.textContent = 'Keys';
  const list = document.createElement('dl');
  for (const {keys, words} of [...shortcuts, typedNumber]) {
    const term = document.createElement('dt');
    for (const key of keys) {
      const cap = document.createElement('kbd');
      cap.textContent = keyName(key);
      term.append(cap, ' ');
    }
    const description = document.createElement('dd');
    description.textContent = words;
    list.append(term, description);
  }
  const note = document.createElement('p');
  note.textContent =
    'Page Up and Page Down, and so a clicker, always turn the talk. A control that has the focus keeps its arrows, Home, End and Space.';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(heading, list, note, close);
  dialog.tabIndex = -1;
  return () => {
    dialog.showModal();
    // Not the button: on a small screen that is below the keys.
    dialog.focus();
    dialog.scrollTop = 0;
  };
}

import type {Action} from './keys';

/** A modal dialog of class `name`; a click beside it closes it, and so does its key if the name is that of an action. */
export function createDialog(name: Action | 'explanation', label: string, page = document): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = name;
  dialog.dataset.action = name;
  dialog.setAttribute('aria-label', label);
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });
  page.body.append(dialog);
  return dialog;
}

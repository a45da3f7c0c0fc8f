import type {Action} from './keys';

/** A modal dialog that the key of `action` opens and closes; a click beside it closes it too. */
export function createDialog(action: Action, label: string): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = action;
  dialog.dataset.action = action;
  dialog.setAttribute('aria-label', label);
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

import type {Focus} from './keys';

const pressedTypes = ['button', 'submit', 'reset', 'checkbox', 'color', 'file', 'image'];
const movedRoles = 'slider spinbutton listbox option tab tablist radio radiogroup menu menuitem tree treeitem grid';

/** The element that has the focus, inside shadow roots too; undefined where it is the page itself. */
export function focusedElement(page = document): HTMLElement | undefined {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === null || active === page.body ? undefined : (active as HTMLElement);
}

/** Which keys an element takes for itself. */
export function focusOf(target: EventTarget | undefined): Focus {
  if (!(target instanceof Element) || target === document.body || target === document.documentElement) return 'nothing';
  const {localName} = target;
  if (localName === 'textarea' || localName === 'select' || (target as HTMLElement).isContentEditable) return 'typed';
  if (localName === 'input') {
    const {type} = target as HTMLInputElement;
    if (pressedTypes.includes(type)) return 'pressed';
    return type === 'range' || type === 'radio' ? 'moved' : 'typed';
  }
  if (localName === 'button' || localName === 'summary') return 'pressed';
  if (localName === 'a') return 'nothing';
  const role = target.getAttribute('role');
  if (role === 'button' || role === 'checkbox' || role === 'switch') return 'pressed';
  if (role === 'textbox' || role === 'combobox' || role === 'searchbox') return 'typed';
  if (role !== null && movedRoles.split(' ').includes(role)) return 'moved';
  return Number(target.getAttribute('tabindex') ?? -1) >= 0 ? 'moved' : 'nothing';
}

export type Action =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'leave'
  | 'overview'
  | 'blackout'
  | 'reset'
  | 'speaker'
  | 'print'
  | 'fullscreen'
  | 'theme'
  | 'help';

export interface Shortcut {
  readonly action: Action;
  /** As in `KeyboardEvent.key`, letters in lower case. */
  readonly keys: readonly string[];
  readonly words: string;
}

/** Every key of the deck, in the order of the help. F5 is never taken, nor a key with Ctrl, Alt or Meta. */
export const shortcuts: readonly Shortcut[] = [
  {action: 'next', keys: ['ArrowRight', 'ArrowDown', ' ', 'n', 'PageDown'], words: 'Next step or slide'},
  {action: 'previous', keys: ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'PageUp'], words: 'Back one step or slide'},
  {action: 'first', keys: ['Home'], words: 'First slide'},
  {action: 'last', keys: ['End'], words: 'Last slide'},
  {action: 'overview', keys: ['o'], words: 'All slides'},
  {action: 'leave', keys: ['Escape'], words: 'Leave a control; otherwise all slides'},
  {action: 'reset', keys: ['r'], words: 'Return the figures to the talk’s own values'},
  {action: 'blackout', keys: ['b', '.'], words: 'Black screen, and back'},
  {action: 'speaker', keys: ['s'], words: 'Speaker’s window: notes, next step, clock'},
  {action: 'fullscreen', keys: ['f'], words: 'Full screen'},
  {action: 'theme', keys: ['t'], words: 'Light or dark'},
  {action: 'print', keys: ['p'], words: 'Pages to print or save as PDF'},
  {action: 'help', keys: ['?'], words: 'These keys'}
];

/** How a slide is called by its number; digits are no shortcuts, for several make one number. */
export const typedNumber = {
  keys: ['0', '…', '9', 'Enter'],
  words: 'The slide of that number; G does as Enter'
} as const;

/** What has the focus: nothing that takes keys, something pressed (Space), moved (arrows), or typed in. */
export type Focus = 'nothing' | 'pressed' | 'moved' | 'typed';

export type Keystroke = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const clicker = ['PageDown', 'PageUp'];
const moving = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', ' '];

function belongsToControl(key: string, focus: Focus): boolean {
  if (clicker.includes(key) || key === 'Escape') return false;
  if (focus === 'typed') return true;
  return focus === 'moved' ? moving.includes(key) : focus === 'pressed' && key === ' ';
}

/** What a key does, unless it belongs to the control that has the focus. */
export function actionOf({key, shiftKey, ctrlKey, altKey, metaKey}: Keystroke, focus: Focus): Action | undefined {
  if (ctrlKey || altKey || metaKey || belongsToControl(key, focus)) return undefined;
  const plain = key.length === 1 ? key.toLowerCase() : key;
  const name = shiftKey && plain === ' ' ? 'Shift+ ' : plain;
  return shortcuts.find(({keys}) => keys.includes(name))?.action;
}

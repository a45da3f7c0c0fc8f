import {describe, expect, it} from 'vitest';
import {actionOf, type Focus, type Keystroke, shortcuts} from '../../src/deck/keys';

const stroke = (key: string, held: Partial<Keystroke> = {}): Keystroke => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held
});
const everyFocus: Focus[] = ['nothing', 'pressed', 'moved', 'typed'];
const printable = ['b', '.', 's', 'p', 'r', '?', 'o', 'n', 'f', 't'];

describe('actionOf(keystroke, focus)', () => {
  it.each(everyFocus)('lets a clicker drive with focus on something %s', focus => {
    expect(actionOf(stroke('PageDown'), focus)).toBe('next');
    expect(actionOf(stroke('PageUp'), focus)).toBe('previous');
    expect(actionOf(stroke('Escape'), focus)).toBe('leave');
  });

  it.each(printable)('leaves %s to a field one types in', key => {
    expect(actionOf(stroke(key), 'typed')).toBeUndefined();
    for (const focus of ['nothing', 'pressed', 'moved'] as const) expect(actionOf(stroke(key), focus)).toBeDefined();
  });

  it.each(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', ' '])('leaves %j to a slider', key => {
    expect(actionOf(stroke(key), 'moved')).toBeUndefined();
    expect(actionOf(stroke(key), 'typed')).toBeUndefined();
    expect(actionOf(stroke(key), 'nothing')).toBeDefined();
  });

  it('leaves Space to a button, not the arrows', () => {
    expect(actionOf(stroke(' '), 'pressed')).toBeUndefined();
    expect(actionOf(stroke('ArrowRight'), 'pressed')).toBe('next');
  });

  it('takes capitals and Shift Space', () => {
    expect(actionOf(stroke('B', {shiftKey: true}), 'nothing')).toBe('blackout');
    expect(actionOf(stroke('?', {shiftKey: true}), 'nothing')).toBe('help');
    expect(actionOf(stroke(' ', {shiftKey: true}), 'nothing')).toBe('previous');
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'])('takes no key with %s', held => {
    for (const key of ['PageDown', 'p', 'r', 's', 'ArrowLeft', 'F5'])
      expect(actionOf(stroke(key, {[held]: true}), 'nothing')).toBeUndefined();
  });

  it.each(['F5', 'F11', 'Tab', 'Enter', 'constructor', 'x'])('does not know %s', key => {
    expect(actionOf(stroke(key), 'nothing')).toBeUndefined();
  });
});

describe('shortcuts', () => {
  it('give no key two meanings', () => {
    const keys = shortcuts.flatMap(({keys}) => keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

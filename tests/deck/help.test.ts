import {expect, it} from 'vitest';
import {keyName} from '../../src/deck/help';

it.each([
  ['ArrowRight', '→'],
  ['PageDown', 'Page Down'],
  [' ', 'Space'],
  ['Shift+ ', 'Shift Space'],
  ['b', 'B'],
  ['?', '?'],
  ['Home', 'Home']
])('the key %j is called %s', (key, name) => {
  expect(keyName(key)).toBe(name);
});

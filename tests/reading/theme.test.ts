import {describe, expect, it} from 'vitest';
import {chosenTheme} from '../../src/reading';

describe('chosenTheme(search, stored)', () => {
  it('takes the address before the earlier choice', () => {
    expect(chosenTheme('?theme=dark', 'light')).toBe('dark');
    expect(chosenTheme('', 'light')).toBe('light');
  });

  it('follows the system unless one of the two themes is named', () => {
    expect(chosenTheme('?theme=DARK', null)).toBeUndefined();
    expect(chosenTheme('?theme=<script>', 'undefined')).toBeUndefined();
    expect(chosenTheme('')).toBeUndefined();
  });
});

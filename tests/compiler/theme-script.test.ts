import {runInNewContext} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {themeScript} from '../../src/compiler/theme-script';

/** The theme that a page's script sets, by its query and what the browser remembers. */
function themeOf(search: string, stored: string | null | Error, remembers = true) {
  const dataset: {theme?: string} = {};
  const getItem = () => {
    if (stored instanceof Error) throw stored;
    return stored;
  };
  const script = themeScript(remembers).replace(/<\/?script>/g, '');
  runInNewContext(script, {location: {search}, localStorage: {getItem}, document: {documentElement: {dataset}}});
  return dataset.theme;
}

describe('themeScript(remembers)', () => {
  it('takes the address before the earlier choice', () => {
    expect(themeOf('?theme=dark', 'light')).toBe('dark');
    expect(themeOf('?a=1&theme=light&b=2', 'dark')).toBe('light');
    expect(themeOf('', 'dark')).toBe('dark');
  });

  it('sets nothing unless one of the two themes is named', () => {
    for (const search of ['', '?theme=DARK', '?theme=darker', '?theme=<script>', '?mytheme=dark'])
      for (const stored of [null, 'undefined', 'darkest']) expect(themeOf(search, stored), search).toBeUndefined();
  });

  it('does without a storage that is refused', () => {
    expect(themeOf('', new Error('SecurityError'))).toBeUndefined();
    expect(themeOf('?theme=dark', new Error('SecurityError'))).toBe('dark');
  });

  it('remembers nothing for other people’s pages', () => {
    expect(themeOf('', 'dark', false)).toBeUndefined();
  });
});

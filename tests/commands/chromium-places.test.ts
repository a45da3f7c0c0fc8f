import {expect, it} from 'vitest';
import {chromiumPlaces} from '../../src/commands/chromium-places';

it('Linux: the folders of PATH come first, then the usual places, each once', () => {
  const places = chromiumPlaces('linux', {PATH: '/home/me/bin:/usr/bin'});
  expect(places[0]).toBe('/home/me/bin/chromium');
  expect(places).toContain('/usr/bin/google-chrome');
  expect(places).toContain('/opt/google/chrome/chrome');
  expect(new Set(places).size).toBe(places.length);
});

it('macOS: the application folders, the user’s own too', () => {
  const places = chromiumPlaces('darwin', {PATH: '/usr/bin', HOME: '/Users/me'});
  expect(places[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(places).toContain('/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium');
});

it('Windows: under each program folder there is', () => {
  expect(chromiumPlaces('win32', {ProgramFiles: 'C:\\Program Files'})).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe'
  ]);
});

it('an empty environment still names the usual places', () => {
  expect(chromiumPlaces('linux', {})).toContain('/usr/bin/chromium');
  expect(chromiumPlaces('win32', {})).toEqual([]);
});

import {describe, expect, it} from 'vitest';
import {publicAddress, shortAddress} from '../../src/deck/public-address';

describe('publicAddress(site, page)', () => {
  it('is the site’s own address where one is given', () => {
    expect(publicAddress('https://example.org/slt/', 'http://127.0.0.1:5173/')).toBe('https://example.org/slt/');
  });

  it('else the page’s, without query, hash and index.html', () => {
    expect(publicAddress(undefined, 'http://192.168.1.5:4173/talk/index.html?theme=dark#/title')).toBe(
      'http://192.168.1.5:4173/talk/'
    );
  });

  it.each([
    'http://127.0.0.1:5173/',
    'http://127.1.2.3/',
    'http://localhost:5173/#/title',
    'http://talk.localhost/',
    'http://[::1]:5173/',
    'http://0.0.0.0:5173/',
    'file:///talk/index.html'
  ])('is nothing for %s, which an audience cannot open', page => {
    expect(publicAddress(undefined, page)).toBeUndefined();
  });
});

describe('shortAddress(address)', () => {
  it('is what one would write on a board', () => {
    expect(shortAddress('https://example.org/slt/')).toBe('example.org/slt');
  });
});

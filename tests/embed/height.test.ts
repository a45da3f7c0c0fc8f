import {describe, expect, it} from 'vitest';
import {asksForHeight, clampHeight, heightMessages, readSecret, worthSaying} from '../../src/embed';

const size = {width: 340, height: 512, name: 'hero', href: 'https://example.org/v1/embed/hero/', secret: undefined};

describe('heightMessages(size)', () => {
  it('says the height in each protocol once', () => {
    expect(heightMessages(size)).toEqual([
      {type: 'iframe-widget-resize', height: 512},
      {type: 'iframe-resized', width: 340, height: 512},
      '{"src":"https://example.org/v1/embed/hero/","context":"iframe.resize","height":512}',
      {'datawrapper-height': {hero: 512}},
      {sentinel: 'amp', type: 'embed-size', height: 512}
    ]);
  });

  it('answers WordPress only with its secret', () => {
    expect(heightMessages({...size, secret: 'a1'}).at(-1)).toEqual({message: 'height', value: 512, secret: 'a1'});
  });
});

describe('clampHeight(height)', () => {
  it('rounds up to whole pixels, between 50 and 4000', () => {
    expect([511.2, 512, 0, -1, 1e9, Number.NaN].map(clampHeight)).toEqual([512, 512, 50, 50, 4000, 50]);
  });
});

describe('worthSaying(said, height)', () => {
  it('holds back changes below two pixels, never the first height', () => {
    expect([worthSaying(undefined, 300), worthSaying(300, 301), worthSaying(300, 302), worthSaying(300, 298)]).toEqual([
      true,
      false,
      true,
      true
    ]);
  });
});

describe('readSecret(hash)', () => {
  it("finds WordPress's secret and nothing else", () => {
    expect(readSecret('#?secret=Ab3')).toBe('Ab3');
    const others = ['', '#', '#?secret=', '#?secret=<img>', '#/title', `#?secret=${'a'.repeat(65)}`];
    expect(others.map(readSecret).filter(Boolean)).toEqual([]);
  });
});

describe('asksForHeight(data)', () => {
  it('knows the two requests', () => {
    expect([{type: 'iframe-widget-request-resize'}, {type: 'iframe-child-init'}].map(asksForHeight)).toEqual([
      true,
      true
    ]);
  });

  it('ignores everything else', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.type = cyclic;
    const others = [
      undefined,
      null,
      0,
      'iframe-child-init',
      [],
      {},
      cyclic,
      {method: 'showPreview', args: ['javascript:1']}
    ];
    expect(others.some(asksForHeight)).toBe(false);
  });
});

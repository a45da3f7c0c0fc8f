import {expect, it} from 'vitest';
import {buildInput, sitePages} from '../../src/compiler/pages';

it('makes a deck, a reading and an embed a figure, the ornament excepted', () => {
  const pages = sitePages(['slt-hero', 'slt-disc']);
  expect(pages.map(({path}) => path)).toEqual(['index.html', 'read/index.html', 'v1/embed/disc/index.html']);
  expect(buildInput('/talk', pages)).toEqual({
    deck: '/talk/index.html',
    reading: '/talk/read/index.html',
    'embed-disc': '/talk/v1/embed/disc/index.html',
    'slt-widgets': '/talk/src/embed/elements.ts'
  });
});

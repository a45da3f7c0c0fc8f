import {readdirSync} from 'node:fs';
import {expect, it} from 'vitest';
import {compileTalk, loadFigures, newCache, type Slide} from '../src/compiler';

/** The talk itself, without what takes long: the build checks its claims and draws its figures. */
const cache = newCache();
for (const name of readdirSync('slides')) if (name.endsWith('.md')) cache.hurried.add(`slides/${name}`);
const {slides, vocabulary} = compileTalk({root: process.cwd(), figures: await loadFigures(), cache});

it('has notes on every slide, with a mark for every step', () => {
  const marks = ({notes}: Slide) => notes.match(/class="at-step"/g)?.length ?? 0;
  expect(slides.filter(({notes}) => notes === '').map(({id}) => id)).toEqual([]);
  expect(slides.filter(slide => marks(slide) !== slide.steps).map(({id}) => id)).toEqual([]);
});

it('cites every work of its bibliography', () => {
  const onSlides = slides.map(({body}) => body.reading).join('');
  const definitions = [...vocabulary.glossary.values()].flatMap(({definition}) => definition);
  const inGlossary = definitions
    .flatMap(({children}) => children ?? [])
    .flatMap(({type, meta}) => (type === 'citation' ? [(meta!.work as {key: string}).key] : []));
  const uncited = [...vocabulary.bibliography.keys()].filter(
    key => !onSlides.includes(`#ref-${key}"`) && !inGlossary.includes(key)
  );
  expect(uncited).toEqual([]);
});

it('links every entry of its glossary', () => {
  const linked = slides.map(({body}) => body.reading).join('');
  const unlinked = [...new Set(vocabulary.glossary.values())].filter(({id}) => !linked.includes(`#term-${id}"`));
  expect(unlinked.map(({name}) => name)).toEqual([]);
});

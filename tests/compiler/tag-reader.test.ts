import {expect, it} from 'vitest';
import {readTag} from '../../src/compiler/tag-reader';

it('reads quoted, bare and missing values, over several lines', () => {
  expect(readTag('<slt-x a="1 > 0"\n  b=\'"\' c=3 d>rest', 0)).toEqual({
    name: 'slt-x',
    attributes: [
      {name: 'a', value: '1 > 0', offset: 7, valueOffset: 10},
      {name: 'b', value: '"', offset: 19, valueOffset: 22},
      {name: 'c', value: '3', offset: 25, valueOffset: 27},
      {name: 'd', value: undefined, offset: 29, valueOffset: 29}
    ],
    selfClosing: false,
    end: 31
  });
});

it('reads a tag that closes itself, and entities', () => {
  expect(readTag('<x a="&lt;&amp;&#39;&quot;"/>', 0)).toMatchObject({
    selfClosing: true,
    attributes: [{value: '<&\'"'}]
  });
});

it('says where a tag goes wrong, and whether more text could mend it', () => {
  expect(readTag('<x a=1 "b">', 0)).toEqual({
    problem: '""b">" in the tag <x> (allowed: name="value" …, then >)',
    offset: 7,
    unfinished: false
  });
  expect(readTag('<x a="1"b="2">', 0)).toMatchObject({offset: 8, unfinished: false});
  for (const text of ['<x', '<x a', '<x a="1', '<x a="1"\n'])
    expect(readTag(text, 0), text).toMatchObject({unfinished: true});
});

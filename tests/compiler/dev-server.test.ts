import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ViteDevServer} from 'vite';
import {expect, it, onTestFinished, vi} from 'vitest';
import {AuthoringError, AuthoringErrors, compileTalk} from '../../src/compiler';
import {changedSections, mistakePage, overlay, serveTalk, slidesEvent} from '../../src/compiler/dev-server';
import {figures, project} from './talk-of';

const sections = (...texts: string[]) => texts.map(text => ({id: text[0], html: text}));

it('changedSections tells an edit from another order', () => {
  expect(changedSections(sections('a1', 'b1'), sections('a1', 'b2'))).toEqual(sections('b2'));
  expect(changedSections(sections('a1', 'b1'), sections('a1', 'b1'))).toEqual([]);
  expect(changedSections(sections('a1', 'b1', 'c1'), sections('a1', 'x1', 'c1'))).toEqual([{id: 'b', html: 'x1'}]);
  expect(changedSections(sections('a1', 'b1'), sections('b1', 'a1'))).toBeUndefined();
  expect(changedSections(sections('a1', 'b1'), sections('a1'))).toBeUndefined();
});

const errors = new AuthoringErrors([
  new AuthoringError({file: 'slides/a.md', line: 2, column: 3}, 'x <y>'),
  new AuthoringError({file: 'slides/a.md', line: 1, column: 1}, 'first')
]);

it('overlay shows all messages and the lines around the first', () => {
  const root = project({'a.md': 'one\ntwo'});
  expect(overlay(root, errors).err).toEqual({
    message: 'slides/a.md:1:1: first\nslides/a.md:2:3: x <y>',
    stack: '',
    plugin: 'talk',
    id: `${root}/slides/a.md`,
    loc: {file: `${root}/slides/a.md`, line: 1, column: 1},
    frame: '1   |  one\n    |  ^\n2   |  two\n'
  });
});

it('mistakePage lists the mistakes as text', () => {
  expect(mistakePage(errors)).toContain('slides/a.md:2:3: x &lt;y&gt;');
});

const slide = (title: string) => `---\nid: one\n---\n## ${title}\n`;

it.each([
  ['an edit that comes while the rest is done reaches open pages', 'After', [[slidesEvent, ['After']]]],
  ['what a hurried start left is news to nobody', 'Before', []]
])('%s', async (_, title, expected) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const root = project({'a.md': slide('Before')});
  const sent: unknown[] = [];
  const requests: ((...args: unknown[]) => void)[] = [];
  let left = true;
  const server = {
    config: {root, logger: console},
    ws: {on() {}, send: (...message: unknown[]) => sent.push(message)},
    middlewares: {use: (listener: (typeof requests)[0]) => requests.push(listener)}
  };
  const rest = {
    left: () => left,
    async run() {
      left = false;
      writeFileSync(join(root, 'slides/a.md'), slide(title));
    }
  };
  const {changed} = serveTalk(server as never as ViteDevServer, [], () => ({talk: compileTalk({root, figures})}), rest);
  requests[0]({url: '/'}, {}, () => {});
  await vi.advanceTimersByTimeAsync(2000);
  changed(join(root, 'slides/a.md'));
  await vi.advanceTimersByTimeAsync(100);
  const titles = sent.map(message => {
    const [event, {slides}] = message as [string, {slides: {html: string}[]}];
    return [event, slides.map(({html}) => /<h2>(.*?)<\/h2>/.exec(html)![1])];
  });
  expect(titles.filter(([, slides]) => slides.length > 0)).toEqual(expected);
});

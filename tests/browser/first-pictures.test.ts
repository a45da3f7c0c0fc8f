import {existsSync, readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {standStill} from '../../src/commands/deck-states';
import {useSite} from './site';

const site = useSite();
const embeds = (existsSync('dist') ? readdirSync('dist/v1/embed') : []).map(name => `v1/embed/${name}/`);

type Pictured = Element & {picture?: SVGElement[]};

describe('a figure takes over the picture it finds', () => {
  it.each(['', 'read/', ...embeds])('on /%s: the same nodes, nothing twice, nothing said', async path => {
    const context = await site.browser.newContext({viewport: {width: 1280, height: 720}, reducedMotion: 'reduce'});
    const page = await context.newPage();
    const messages: string[] = [];
    page.on('console', message => messages.push(message.text()));
    page.on('pageerror', error => messages.push(error.message));
    await page.addInitScript(() => {
      const define = customElements.define.bind(customElements);
      customElements.define = (tag, figure) => {
        for (const element of document.querySelectorAll<Pictured>(tag))
          if (element.shadowRoot) element.picture = [...element.shadowRoot.querySelectorAll('svg')];
        define(tag, figure);
      };
    });
    await page.goto(site.server.url + path);
    const pictured = page.locator('main [name]:visible');
    for (const figure of await pictured.all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.evaluate(element => customElements.whenDefined(element.localName));
    }
    await standStill(page);
    const figures = await pictured.evaluateAll((all: Pictured[]) =>
      all.map(({shadowRoot, picture}) => {
        const svgs = [...shadowRoot!.querySelectorAll('svg')];
        return {
          figures: shadowRoot!.querySelectorAll('figure').length,
          same: svgs.every((svg, i) => svg === picture?.[i])
        };
      })
    );
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure).toEqual({figures: 1, same: true});
    expect(messages).toEqual([]);
  });
});

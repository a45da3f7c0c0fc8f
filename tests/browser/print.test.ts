import {describe, expect, it} from 'vitest';
import {useSite} from './site';

const site = useSite();

describe('print', () => {
  it('has each slide once, with its figures drawn', async () => {
    const {page} = await site.open('', {query: 'print'});
    await page.waitForSelector('html[data-ready=print]', {state: 'attached', timeout: 20000});
    const sections = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('section[data-id]')];
      return all.map(section => ({
        id: section.dataset.id,
        shown: section.checkVisibility(),
        empty: !section.textContent!.trim(),
        figures: [...section.querySelectorAll('*')]
          .filter(e => e.localName.startsWith('slt-') && e.localName !== 'slt-step')
          .map(e => e.shadowRoot?.querySelectorAll('svg').length ?? 0)
      }));
    });
    expect(new Set(sections.map(({id}) => id)).size).toBe(sections.length);
    for (const {id, shown, empty, figures} of sections) {
      expect([id, shown, empty]).toEqual([id, true, false]);
      for (const pictures of figures) expect(pictures, id).toBeGreaterThan(0);
    }
    const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(sections.length);
  }, 60_000);
});

import {describe, expect, it} from 'vitest';
import {hues, terms, themeCss} from '../../src/widgets';

/** Relative luminance and contrast as WCAG 2 defines them. */
const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map(i => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
const paper = ['#fcfbf8', '#15161c'];

describe('the hues that mean something', () => {
  it.each(Object.entries(hues))('%s can be read as text on both papers', (_, shades) => {
    for (const i of [0, 1]) expect(contrast(shades[i], paper[i])).toBeGreaterThanOrEqual(4.5);
  });

  it('are what every term wears', () => {
    for (const [term, hue] of Object.entries(terms)) {
      expect(hues).toHaveProperty(hue);
      expect(themeCss).toContain(`[data-term=${term}]{color:var(--slt-${hue})}`);
    }
  });

  it('stand in the page with the papers they are measured against', () => {
    expect(themeCss).toContain(`--slt-paper:light-dark(${paper.join(',')})`);
  });
});

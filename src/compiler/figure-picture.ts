import {LitElementRenderer} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {type FigureClass, figures} from '../widgets';

/** Loads every figure, by tag, and registers it with Node's own element registry, so that it can be drawn. */
export async function loadFigures(
  loaders: Readonly<Record<string, () => Promise<FigureClass>>> = figures
): Promise<ReadonlyMap<string, FigureClass>> {
  const entries = await Promise.all(
    Object.entries(loaders).map(async ([tag, load]): Promise<[string, FigureClass]> => [tag, await load()])
  );
  for (const [tag, figure] of entries) register(tag, figure);
  return new Map(entries);
}

/** A restarted dev server brings new classes for tags that are taken; only the name in the registry differs. */
function register(tag: string, figure: FigureClass) {
  if (customElements.getName(figure)) return;
  let name = tag;
  for (let copy = 2; customElements.get(name); copy++) name = `${tag}-${copy}`;
  customElements.define(name, figure);
}

/**
 * A figure's first picture: its shadow root as a declarative `<template>`, to stand first inside its tag. It hydrates
 * there with exactly the state of these attributes.
 */
export function drawFigure(
  figure: FigureClass,
  attributes: readonly (readonly [name: string, text: string])[]
): string {
  const renderer = new LitElementRenderer(customElements.getName(figure)!);
  for (const [name, text] of attributes) renderer.setAttribute(name, text);
  renderer.connectedCallback();
  const shadow = renderer.renderShadow({
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false
  });
  const html = collectResultSync(shadow!).replace(/<style>.*?<\/style>/s, style => style.replace(/\s+/g, ' '));
  return `<template shadowrootmode="open">${html}</template>`;
}

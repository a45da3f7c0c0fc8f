import type {Figure} from './figure';
import type {FigureDefinition} from './figure-definition';
import type {ParameterTable} from './parameters';

/** A figure's class, as a registry or a compiler meets it. */
export type FigureClass = (new () => Figure<ParameterTable, unknown>) & {
  readonly definition: FigureDefinition<ParameterTable, unknown>;
};

/** Forgets what a figure's own types are, once its class and its definition agree on them. */
export const asFigure = <T extends ParameterTable, D, R>(
  figure: (new () => Figure<T, D, R>) & {readonly definition: FigureDefinition<T, D, R>}
) => figure as unknown as FigureClass;

/** Every figure by tag; each is a module of its own, loaded when a page first needs it. */
export const figures: Readonly<Record<string, () => Promise<FigureClass>>> = {
  'slt-hero': () => import('./hero/hero').then(module => asFigure(module.Hero)),
  'slt-parameter-map': () => import('./parameter-map/parameter-map').then(module => asFigure(module.ParameterMap)),
  'slt-fisher': () => import('./fisher/fisher').then(module => asFigure(module.Fisher)),
  'slt-double-descent': () => import('./double-descent/double-descent').then(module => asFigure(module.DoubleDescent)),
  'slt-modular-circuit': () =>
    import('./modular-circuit/modular-circuit').then(module => asFigure(module.ModularCircuit)),
  'slt-volume-scaling': () => import('./volume-scaling/volume-scaling').then(module => asFigure(module.VolumeScaling)),
  'slt-free-energy': () => import('./free-energy/free-energy').then(module => asFigure(module.FreeEnergy)),
  'slt-cubic-gaussian': () => import('./cubic-gaussian/cubic-gaussian').then(module => asFigure(module.CubicGaussian)),
  'slt-model-selection': () =>
    import('./model-selection/model-selection').then(module => asFigure(module.ModelSelection)),
  'slt-phase-transition': () =>
    import('./phase-transition/phase-transition').then(module => asFigure(module.PhaseTransition)),
  'slt-broken-statistics': () =>
    import('./broken-statistics/broken-statistics').then(module => asFigure(module.BrokenStatistics)),
  'slt-generalization': () => import('./generalization/generalization').then(module => asFigure(module.Generalization)),
  'slt-counter-examples': () =>
    import('./counter-examples/counter-examples').then(module => asFigure(module.CounterExamples)),
  'slt-blow-up': () => import('./blow-up/blow-up').then(module => asFigure(module.BlowUp))
};

/** Loads and registers the figures with these tags; a tag already taken (another copy on the page) stands. */
export async function defineFigures(tags: Iterable<string>): Promise<void> {
  await Promise.all(
    [...new Set(tags)].map(async tag => {
      if (!Object.hasOwn(figures, tag) || customElements.get(tag)) return;
      const figure = await figures[tag]();
      if (!customElements.get(tag)) customElements.define(tag, figure);
    })
  );
}

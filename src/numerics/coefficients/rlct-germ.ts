import {type Expression, expand, type Term, type Work} from '../polynomials/polynomial';
import {add, compare, divide, one, type Rational} from '../polynomials/rational';

/** What surrounds the point, moved to the origin: the prior, the domain, and how much work is left. */
export interface Germ {
  /** 1 + τ for a prior ∏|w_i|^τ_i, one a variable. */
  readonly weights: readonly Rational[];
  /** Whether the domain ends at w_i = 0, keeping w_i ≥ 0. */
  readonly boundary: readonly boolean[];
  readonly variables: readonly string[];
  readonly work: Work;
  /** What has been expanded already. */
  readonly expansions: WeakMap<Expression, readonly Term[]>;
}

/** The largest pole −λ of ∫ K^z φ dw, with its order, and the rule that found it. */
export interface Pole {
  readonly lambda: Rational;
  readonly multiplicity: number;
  readonly why: string;
}

/** A proven pole, or that K is proven to take negative values near the point, or neither. */
export type Verdict = Pole | 'negative' | 'unknown';

export function isPole(verdict: Verdict): verdict is Pole {
  return typeof verdict === 'object';
}

/** The expanded form, worked out once for each node. */
export function expandIn({variables, work, expansions}: Germ, expression: Expression): readonly Term[] {
  const terms = expansions.get(expression) ?? expand(expression, variables.length, work);
  expansions.set(expression, terms);
  return terms;
}

/** Whether a change of coordinates may move this variable: no boundary and no prior at 0. */
export function isFree({weights, boundary}: Germ, index: number): boolean {
  return !boundary[index] && compare(weights[index]!, one) === 0;
}

/** K1(x) + K2(y) + …: λ adds, m − 1 adds. */
export function sumOfPoles(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.length === 1) return verdicts[0]!;
  if (verdicts.includes('negative')) return 'negative';
  const poles = verdicts.filter(isPole);
  if (poles.length < verdicts.length) return 'unknown';
  return {
    lambda: poles.map(({lambda}) => lambda).reduce(add),
    multiplicity: poles.reduce((sum, {multiplicity}) => sum + multiplicity - 1, 1),
    why: `sum over separate variables (${list(poles)})`
  };
}

/** K1(x) K2(y) …: the least λ, m adds on ties. */
export function productOfPoles(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.length === 1) return verdicts[0]!;
  const poles = verdicts.filter(isPole);
  if (poles.length < verdicts.length) return 'unknown';
  const lambda = poles.map(pole => pole.lambda).reduce((a, b) => (compare(b, a) < 0 ? b : a));
  const least = poles.filter(pole => compare(pole.lambda, lambda) === 0);
  return {
    lambda,
    multiplicity: least.reduce((sum, {multiplicity}) => sum + multiplicity, 0),
    why: `product over separate variables, the least of (${list(poles)})`
  };
}

/** K^s: λ/s. */
export function poleOfPower(verdict: Verdict, power: Rational, name: string): Verdict {
  if (!isPole(verdict) || compare(power, one) === 0) return verdict;
  return {...verdict, lambda: divide(verdict.lambda, power), why: `power ${name} of: ${verdict.why}`};
}

function list(poles: readonly Pole[]): string {
  return [...new Set(poles.map(({why}) => why))].join('; ');
}

/** Groups items that share a variable, directly or through others; each item has at least one. */
export function shareVariables<Item>(items: readonly Item[], support: (item: Item) => readonly boolean[]): Item[][] {
  const supports = items.map(support);
  const group = (supports[0] ?? []).map((_, i) => i);
  for (const used of supports) {
    const first = group[used.indexOf(true)];
    used.forEach((isUsed, i) => {
      const joined = group[i];
      if (isUsed && joined !== first) for (let j = 0; j < group.length; j++) if (group[j] === joined) group[j] = first!;
    });
  }
  const members = new Map<number | undefined, Item[]>();
  items.forEach((item, k) => {
    const key = group[supports[k]!.indexOf(true)];
    const list = members.get(key);
    if (list) list.push(item);
    else members.set(key, [item]);
  });
  return [...members.values()];
}

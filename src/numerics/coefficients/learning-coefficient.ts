import {formatRational, type Rational, toNumber} from '../polynomials/rational';

/** λ and m of V(ε) ~ c ε^λ (log 1/ε)^(m−1), and how they are known. */
export interface LearningCoefficient {
  readonly lambda: number;
  /** λ in lowest terms, such as "5/12". */
  readonly fraction: string;
  readonly multiplicity: number;
  /** Whether λ and m are proven; if not, λ is an upper bound. */
  readonly exact: boolean;
  /** One sentence: the rule that was used, or why the value is only a bound. */
  readonly why: string;
}

/** A learning coefficient with its sentence made whole. */
export function learningCoefficient(
  lambda: Rational,
  multiplicity: number,
  exact: boolean,
  why: string
): LearningCoefficient {
  const sentence = `${why[0]!.toUpperCase()}${why.slice(1)}.`;
  return {lambda: toNumber(lambda), fraction: formatRational(lambda), multiplicity, exact, why: sentence};
}

import type {terms} from '../theme';

/** What classical statistics says of a regular model, and what becomes of it in a singular one. */
export interface Claim {
  readonly title: string;
  /** What the plot shows, where it is alone. */
  readonly plot: string;
  readonly regular: string;
  readonly singular: string;
  /** What of the slide's formula it is about. */
  readonly term: keyof typeof terms;
}

export const claims = {
  error: {
    title: 'The error is not d/2n',
    plot: 'n times the error of the Bayesian prediction',
    regular: 'd/2n',
    singular: 'λ/n',
    term: 'loss'
  },
  'cramer-rao': {
    title: 'Cramér–Rao is empty',
    plot: 'The estimate ŵ of w: its mean, its deviation',
    regular: 'unbiased estimates',
    singular: 'none at 0',
    term: 'posterior'
  },
  bic: {
    title: 'BIC overcharges',
    plot: 'Free energy less BIC, in nats',
    regular: '½ d log n',
    singular: 'λ log n',
    term: 'lambda'
  },
  mle: {
    title: 'Estimates are not normal',
    plot: 'Maximum-likelihood estimates where the truth is 0',
    regular: 'one normal peak',
    singular: 'two peaks',
    term: 'posterior'
  },
  posterior: {
    title: 'The posterior is no Gaussian',
    plot: 'The posterior of w after n data',
    regular: 'a bell',
    singular: 'flat on top',
    term: 'posterior'
  },
  metric: {
    title: 'The Fisher metric degenerates',
    plot: 'What the Fisher metric measures at each parameter',
    regular: 'Riemannian',
    singular: 'null directions',
    term: 'complexity'
  }
} as const satisfies Readonly<Record<string, Claim>>;

export type ClaimName = keyof typeof claims;

export const claimNames = Object.keys(claims) as ClaimName[];

/** What classical statistics says of a regular model, and what becomes of it in a singular one. */
export interface Claim {
  readonly title: string;
  readonly regular: string;
  readonly singular: string;
}

export const claims = {
  error: {title: 'The error is not d/2n', regular: 'd/2n', singular: 'λ/n'},
  'cramer-rao': {title: 'Cramér–Rao bounds nothing', regular: 'a bound', singular: 'no finite bound'},
  bic: {title: 'BIC overcharges', regular: '½ d log n', singular: 'λ log n'},
  mle: {title: 'Estimates are not normal', regular: 'one normal peak', singular: 'two peaks'},
  posterior: {title: 'The posterior is no Gaussian', regular: 'a bell', singular: 'flat on top'},
  metric: {title: 'The Fisher metric degenerates', regular: 'Riemannian', singular: 'null directions'}
} as const satisfies Readonly<Record<string, Claim>>;

export type ClaimName = keyof typeof claims;

export const claimNames = Object.keys(claims) as ClaimName[];

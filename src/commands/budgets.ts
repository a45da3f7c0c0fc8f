/** What the deck may cost at most at its first load. 1 kB is 1024 bytes. */
export const budgets = {
  /** All that is sent, text by brotli 11, fonts as they are. */
  bytes: 140 * 1024,
  scriptBytes: 60 * 1024,
  requests: 12,
  layoutShift: 0.001,
  failedRequests: 0,
  foreignRequests: 0,
  formulaErrors: 0
} as const;

export type Costs = Record<keyof typeof budgets, number>;

/** The budgets that the costs exceed, each as a sentence; a cost that is no number exceeds its budget. */
export function overBudget(costs: Costs): string[] {
  const names = Object.keys(budgets) as (keyof Costs)[];
  return names
    .filter(name => !(costs[name] <= budgets[name]))
    .map(name => `${name}: ${costs[name]} of ${budgets[name]} allowed`);
}

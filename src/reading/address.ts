/** Longer queries are left unread. */
const longestQuery = 8192;

/**
 * The figures' states in a query, by figure name: `?volume-scaling.epsilon=1e-4` → attribute and text.
 * Nobody vouches for the texts; a figure's `readAddress` keeps what its parameters allow.
 */
export function figureStates(search: string): Map<string, [attribute: string, text: string][]> {
  const states = new Map<string, [string, string][]>();
  if (search.length > longestQuery) return states;
  for (const [key, text] of new URLSearchParams(search)) {
    const dot = key.indexOf('.');
    if (dot <= 0) continue;
    const name = key.slice(0, dot);
    const pairs = states.get(name) ?? [];
    pairs.push([key.slice(dot + 1), text]);
    states.set(name, pairs);
  }
  return states;
}

/** Longer queries are left unread. */
const longestQuery = 8192;

/** What a query says: the theme asked for, and the rest as attribute and text for a figure's `readAddress`. */
export interface EmbedAddress {
  readonly theme: 'light' | 'dark' | undefined;
  readonly state: readonly (readonly [attribute: string, text: string])[];
}

/** Reads `?epsilon=1e-4&theme=dark`; nobody vouches for it. */
export function readEmbedAddress(search: string): EmbedAddress {
  const pairs = search.length > longestQuery ? [] : [...new URLSearchParams(search)];
  const theme = pairs.find(([name]) => name === 'theme')?.[1];
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    state: pairs.filter(([name]) => name !== 'theme')
  };
}

/** The query that `readEmbedAddress` reads back; empty for a figure as the page has it. */
export function writeEmbedAddress({theme, state}: EmbedAddress): string {
  const query = new URLSearchParams(state.map(([attribute, text]) => [attribute, text]));
  if (theme) query.append('theme', theme);
  return query.size > 0 ? `?${query}` : '';
}

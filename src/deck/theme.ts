/** The shell reads this before the first paint. */
const key = 'slt-theme';

/** Light to dark and back; kept for the next visit where the browser allows it. */
export function toggleTheme(page = document): void {
  const {dataset} = page.documentElement;
  const theme = dataset.theme === 'dark' ? 'light' : 'dark';
  dataset.theme = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // No storage in this frame: the theme lasts as long as the page.
  }
}

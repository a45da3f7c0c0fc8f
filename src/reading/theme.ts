export type Theme = 'light' | 'dark';

const key = 'slt-theme';

const asTheme = (text: string | null | undefined): Theme | undefined =>
  text === 'light' || text === 'dark' ? text : undefined;

/** The theme somebody asked for: the address before what was chosen earlier; undefined follows the system. */
export const chosenTheme = (search: string, stored?: string | null): Theme | undefined =>
  asTheme(new URLSearchParams(search).get('theme')) ?? asTheme(stored);

/** A button that turns the page light or dark, and remembers it where the browser allows. */
export function themeButton(): HTMLButtonElement {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const current = () => asTheme(root.dataset.theme) ?? (system.matches ? 'dark' : 'light');
  const chosen = chosenTheme(location.search, recall());
  if (chosen) root.dataset.theme = chosen;
  else delete root.dataset.theme;

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tool';
  button.innerHTML =
    '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8"></circle><path class="half" d="M12 4a8 8 0 0 1 0 16z"></path></svg>';
  const name = () => {
    button.title = current() === 'dark' ? 'Light theme' : 'Dark theme';
    button.setAttribute('aria-label', button.title);
  };
  name();
  system.addEventListener('change', name);
  button.addEventListener('click', () => {
    root.dataset.theme = current() === 'dark' ? 'light' : 'dark';
    remember(root.dataset.theme);
    name();
  });
  return button;
}

/** Storage throws in a sandboxed frame and with cookies off. */
function recall() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(theme: string) {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // The choice lasts as long as the page.
  }
}

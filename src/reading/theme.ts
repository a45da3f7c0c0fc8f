/** The page's head reads this before the first paint. */
const key = 'slt-theme';

/** A button that turns the page light or dark, and remembers it where the browser allows. */
export function themeButton(): HTMLButtonElement {
  const {dataset} = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (dataset.theme ? dataset.theme === 'dark' : system.matches);

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'tool';
  button.innerHTML =
    '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8"></circle><path class="half" d="M12 4a8 8 0 0 1 0 16z"></path></svg>';
  const name = () => {
    button.title = isDark() ? 'Light theme' : 'Dark theme';
    button.setAttribute('aria-label', button.title);
  };
  name();
  system.addEventListener('change', name);
  button.addEventListener('click', () => {
    dataset.theme = isDark() ? 'light' : 'dark';
    remember(dataset.theme);
    name();
  });
  return button;
}

function remember(theme: string) {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // No storage in this frame: the choice lasts as long as the page.
  }
}

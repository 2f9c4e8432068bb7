/** The theme, remembered where the browser allows it. Reading or writing storage may throw in a frame of another site. */
import { effect } from '@preact/signals-core';
import { theme } from '../state/state.js';

const ROOT = document.documentElement;

export function startTheme() {
  const first = ROOT.dataset.theme === 'dark' ? 'dark' : 'light';
  theme.value = first;
  effect(() => {
    ROOT.dataset.theme = theme.value;
    if (theme.value === first && !('chosen' in ROOT.dataset)) return;
    ROOT.dataset.chosen = '';
    try {
      localStorage.setItem('theme', theme.value);
    } catch {
      // Without storage the theme lasts as long as the page.
    }
  });
}

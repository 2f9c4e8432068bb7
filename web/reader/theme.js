/** The theme: what the reader has chosen, else what the address says, else the system's, followed live. */
import { effect } from '@preact/signals-core';
import { chosenTheme, systemTheme, theme } from '../state/state.js';
import { storedTheme, storeTheme } from './storedtheme.js';

const DARK = matchMedia('(prefers-color-scheme: dark)');

export function startTheme() {
  const follow = () => {
    systemTheme.value = DARK.matches ? 'dark' : 'light';
  };
  follow();
  DARK.addEventListener('change', follow);
  chosenTheme.value = storedTheme();
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
  });
  effect(() => {
    if (chosenTheme.value !== storedTheme()) storeTheme(chosenTheme.value);
  });
}

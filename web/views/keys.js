/** The keys of the figure, told once, where one has seen the whole of it (reader/keys.js). */
import { html } from 'lit-html';

export const keys = html`<p class="keys">Keys: <kbd>←</kbd> <kbd>→</kbd> from step to step, with <kbd>Shift</kbd> from stage to stage;
  <kbd>Home</kbd> <kbd>End</kbd> to the first and the last step; <kbd>Tab</kbd> to the cell, there <kbd>←</kbd> <kbd>→</kbd> from part to part; <kbd>Ctrl</kbd> or <kbd>⌘</kbd> <kbd>Z</kbd> takes a change back.</p>`;

/** The list where nothing stands beside the figure: a dialog over the page, on phones as large as the window. */
import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';

/** @param {Element|undefined} dialog */
const show = (dialog) =>
  queueMicrotask(() => {
    if (dialog instanceof HTMLDialogElement && dialog.isConnected && !dialog.open) dialog.showModal();
  });

/** @param {unknown} inside @param {() => void} away */
export const dialog = (inside, away) =>
  html`<dialog class="guest guest-modal listing" aria-labelledby="guest-title" ${ref(show)} @close=${away}>${inside}</dialog>`;

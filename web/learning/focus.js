/** The focus goes to the title of a card that a button opened, once it is drawn, and back to that button when the card closes. */

/** @type {HTMLElement|null} */
let opener = null;
let wanted = false;

/** A button opens a card, or another one. */
export function opens() {
  const { activeElement } = document;
  if (!activeElement?.closest('.guest')) opener = activeElement instanceof HTMLElement ? activeElement : null;
  wanted = true;
}

/** The title stands in the page now. @param {Element|undefined} title */
export function titleThere(title) {
  if (!wanted || !title) return;
  wanted = false;
  queueMicrotask(() => /** @type {HTMLElement} */ (title).focus());
}

export function closes() {
  wanted = false;
  /** @type {HTMLDialogElement|null} */ (document.querySelector('dialog.guest'))?.close(); // nothing beside it takes the focus
  if (opener?.isConnected) opener.focus({ preventScroll: true });
}

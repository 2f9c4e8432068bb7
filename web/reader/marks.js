/**
 * Marks in the browser's performance timeline, so that anyone can measure from outside: `trace-shown` once, and for every edit `edit`
 * (the state changed) and `edit-shown` (its numbers are painted), with the edit's number as `detail`. The browser keeps marks for as
 * long as the page lives, so those of edits are cleared from time to time.
 */
import { effect } from '@preact/signals-core';
import { wanted } from '../state/state.js';

/** @import { Request } from '../state/types.js' */

/** @type {WeakMap<Request, number>} */
const numbers = new WeakMap();
let edits = 0;
let shown = -1;

/** So many edits, and their marks go. */
const MOST = 1000;

export function startMarks() {
  effect(() => {
    numbers.set(wanted.value, edits);
    if (edits % MOST === 0) for (const name of ['edit', 'edit-shown']) performance.clearMarks(name);
    if (edits > 0) performance.mark('edit', { detail: edits });
    edits += 1;
  });
}

/** Once the frame has been painted that is under way. @param {() => void} act */
export function painted(act) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
}

/** Once what is drawn now has been painted. @param {() => void} act */
export const afterPaint = (act) => requestAnimationFrame(() => painted(act));

/**
 * After the frame in which the answer to `request` was drawn has been painted.
 * @param {Request} request @param {(act: () => void) => void} firstPainted  when that is, for the first drawing
 */
export function markShown(request, firstPainted) {
  const edit = numbers.get(request);
  if (edit === undefined || edit === shown) return;
  if (shown < 0) firstPainted(() => performance.mark('trace-shown'));
  if (edit > 0) painted(() => performance.mark('edit-shown', { detail: edit }));
  shown = edit;
}

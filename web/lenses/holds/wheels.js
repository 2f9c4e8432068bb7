/** The wheel of each valve in the figure as a button, which opens the hand. The figure knows where it has drawn them. */
import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { textOf } from '../../words/text.js';
import { take } from './holding.js';
import { opened } from './opening.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Layout } from '../../views/cell/layout.js' */

/** On the wheel of its gate, once both are in the page; nowhere where that has none. @param {Layout} layout @param {Element} [button] */
function place({ width, height, mirrored }, button) {
  if (!(button instanceof HTMLElement)) return;
  const { part } = button.dataset;
  const wheel = button.closest('.cell')?.querySelector(`svg .cell-wheel[data-part="${part}"]`);
  button.hidden = !wheel;
  if (!wheel) return;
  const [x = 0, y = 0] = ['cx', 'cy'].map((name) => Number(wheel.getAttribute(name)));
  button.style.left = `${(100 * (mirrored ? width - x : x)) / width}%`;
  button.style.top = `${(100 * y) / height}%`;
}

/** @param {Frame} frame @param {Act} _act @param {Layout} layout */
export const wheels = (frame, _act, layout) =>
  frame.kind.parts.map(
    ({ part, called }) =>
      html`<button type="button" class="hold-wheel" data-part=${part} data-symbol="times" aria-label=${textOf('hold.wheel', { part: called })}
        ${ref((button) => queueMicrotask(() => place(layout, button)))} @click=${(
          /** @type {Event} */ { currentTarget },
        ) => {
          take(frame, part);
          opened(/** @type {Element} */ (currentTarget));
        }}></button>`,
  );

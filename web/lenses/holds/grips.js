/**
 * What can be taken hold of on the time axis: the edges of a held stretch, by pointer, finger or arrow keys, and over it a flag that says what
 * is held, and lets go.
 */
import { html, nothing } from 'lit-html';
import { atLeast, textWidth } from '../../pieces/fit.js';
import { inOrder } from '../../state/place.js';
import { grasp } from '../../views/timeline/grasp.js';
import { units } from '../../views/timeline/shape.js';
import { textOf } from '../../words/text.js';
import { laneOf } from './axis.js';
import { heldAt } from './figure.js';
import { letGoOf, mayHold, put } from './holding.js';
import { sidesOf, stretchesOf } from './stretches.js';

/** @import { Gated } from '../../kinds/kind.js' */
/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Lane, Layout } from '../../views/timeline/layout.js' */
/** @import { Stretch } from './stretches.js' */

const [GRIP, FLAG] = [24, 24];
/** Of the type of a flag, of its ×, and what is around both. */
const [TYPE, CLOSE, AIR] = [13, 26, 10];

/** What a hold says of itself, the longest that there is room for. @param {Frame} frame @param {Stretch} stretch @param {number} room */
function flagText({ kind, trace, wanted }, { hold, from, to, ends }, room) {
  const [first, last] = trace.direction ? [to, from] : [from, to];
  const unit = hold.unit === undefined || wanted.H === 1 ? 0 : hold.unit + 1;
  const told = { ...heldAt(kind, hold), first, last, ends: from === to && ends ? 'one' : ends ? 'yes' : 'no', unit };
  const texts = [textOf('hold.flag', told), textOf('hold.flag_short', told)];
  return texts.find((text) => textWidth(text, atLeast(TYPE), 600) + CLOSE + AIR <= room) ?? '';
}

/** @param {Layout} L @param {Frame} frame @param {Act} act @param {Lane} place @param {Gated} gated */
function flags(L, frame, act, place, gated) {
  const top = L.narrow ? place.name + 5 : place.ground + 1;
  const stretches = stretchesOf(frame, gated.part).toSorted((one, other) => one.from - other.from);
  return stretches.map((stretch, order) => {
    const { left } = sidesOf(L, stretch);
    const next = stretches[order + 1];
    const end = next ? sidesOf(L, next).left - 2 : L.width;
    const alone = stretches.length === 1;
    const text = flagText(frame, stretch, alone ? L.width - L.left : end - left);
    const name = textOf('hold.let_go_name', {
      part: gated.called,
      text: flagText(frame, stretch, Number.POSITIVE_INFINITY),
    });
    const width = (text ? textWidth(text, atLeast(TYPE), 600) + AIR : 0) + CLOSE;
    const x = Math.max(0, Math.min(left, L.width - width));
    const close = mayHold(frame)
      ? html`<button type="button" aria-label=${name} @pointerdown=${(/** @type {Event} */ event) => event.stopPropagation()}
          @click=${() => letGoOf(frame, act, stretch.index)}>×</button>`
      : nothing;
    return html`<span class="hold-flag" data-part=${gated.part} style="left:${units(x)};top:${units(top)};height:${units(FLAG)}">${text}${close}</span>`;
  });
}

/** @param {Layout} L @param {Frame} frame @param {Act} act @param {Lane} place @param {Gated} gated @param {Stretch} stretch @param {'left'|'right'} side */
function grip(L, frame, act, place, gated, stretch, side) {
  const { trace } = frame;
  const { hold, index } = stretch;
  const begins = (side === 'left') === !trace.direction;
  const x = sidesOf(L, stretch)[side];
  const step = begins ? hold.first : (hold.last ?? trace.T - 1);
  const [lowest, highest] = begins ? [0, Math.min(hold.last ?? trace.T - 1, trace.T - 1)] : [hold.first, trace.T - 1];
  const here = inOrder({ trace }, step + 1);
  let latest = step;
  /** @param {number} to  a step of the run, from 0 */
  const move = (to) => {
    const there = Math.min(Math.max(to, lowest), highest);
    if (there === latest) return;
    latest = there;
    put(frame, act, index, { ...hold, [begins ? 'first' : 'last']: there });
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    const end = { Home: lowest, End: highest }[event.key];
    if (way === undefined && end === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // A press may come before the last one has been drawn.
    move(end ?? latest + (trace.direction ? -1 : 1) * (way ?? 0));
    act.commit();
  };
  /** @param {PointerEvent} first */
  const down = (first) => {
    if (first.button !== 0 || !first.isPrimary) return;
    first.stopPropagation();
    const held = /** @type {HTMLElement} */ (first.currentTarget);
    const axis = /** @type {HTMLElement} */ (held.closest('.timeline-axis'));
    held.setPointerCapture(first.pointerId);
    const finger = grasp(first, () => {});
    const over = new AbortController();
    const { signal } = over;
    const go = (/** @type {PointerEvent} */ { clientX }) => {
      const { left, width } = axis.getBoundingClientRect();
      const at = (clientX - left) * (L.width / width) + (side === 'left' ? L.column / 2 : -L.column / 2);
      move(inOrder({ trace }, L.stepAt(at)) - 1);
    };
    held.addEventListener('pointermove', (event) => finger.moved(event) && go(event), { signal });
    const end = () => {
      over.abort();
      finger.ended();
      act.commit();
    };
    held.addEventListener('pointerup', end, { signal });
    held.addEventListener('pointercancel', end, { signal });
  };
  const label = textOf('hold.edge', { part: gated.called, side: begins ? 'first' : 'last' });
  return html`<span class="hold-grip" role="slider" tabindex="0" aria-label=${label} aria-valuemin="1" aria-valuemax=${trace.T} aria-valuenow=${here}
    aria-valuetext=${textOf('hold.edge_now', { side: begins ? 'first' : 'last', step: here })} data-part=${gated.part}
    style="left:${units(x)};top:${units(place.top + place.height / 2)};--high:${units(Math.min(GRIP, place.height))}" @pointerdown=${down} @keydown=${key}><i></i></span>`;
}

/** @param {Layout} L @param {Frame} frame @param {Act} act */
export const above = (L, frame, act) =>
  frame.kind.parts.map((gated) => {
    const place = L.lanes.get(laneOf(frame, gated));
    if (!place) return nothing;
    const edges = mayHold(frame)
      ? stretchesOf(frame, gated.part).map((stretch) => {
          const sides = /** @type {const} */ (['left', 'right']);
          const shown = sides.filter((side) => stretch.ends || (side === 'left') === !frame.trace.direction);
          return shown.map((side) => grip(L, frame, act, place, gated, stretch, side));
        })
      : nothing;
    return [flags(L, frame, act, place, gated), edges];
  });

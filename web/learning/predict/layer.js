/** Predict, then see: a ring in the chart of a state where its next value is covered, and what was guessed beside what it is. */
import { html, nothing, svg } from 'lit-html';
import { moment } from '../../pieces/moment.js';
import { signed } from '../../pieces/print.js';
import { spoken } from '../../pieces/spoken.js';
import { inOrder, stepsWith } from '../../state/place.js';
import { px, units } from '../../views/timeline/shape.js';
import { textOf } from '../../words/text.js';
import { askedOf, guess, guessAt, nextStep, revealed, tellOnce } from './guesses.js';

/** @import { StateRow } from '../../kinds/kind.js' */
/** @import { Chart, Layer } from '../../lenses/layer.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Layout } from '../../views/timeline/layout.js' */

const RADIUS = 8;
const WIDE = 44; // a finger’s breadth
const OPENED = 112; // so high that a tenth can be aimed at
const WORDS = 140; // from the middle of a step to the end of what is said beside it
const BESIDE = 12; // of the bracket, at the right of ring and point
const STEPS = { usual: 0.1, fine: 0.01 };
/** @type {Record<string, number>} */
const KEYS = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

/** How the chart stands that was drawn for a frame: the control that lies on it stands where the chart says. @type {WeakMap<Frame, Chart['y']>} */
const heights = new WeakMap();

/** How far a guess may go, by what is shown alone: a gate keeps no more than all, and adds no more than 1. @param {Frame} frame @param {StateRow} state */
function reachOf(frame, { part, start, stage }) {
  const { kind, trace, cursor } = frame;
  if (part !== kind.memory?.state) return 1;
  const { first, last } = stepsWith(frame, frame.shown, stage);
  let most = Math.abs(trace.values[start]?.[cursor.unit] ?? 0);
  for (let step = first; step <= last; step += 1)
    most = Math.max(most, Math.abs(trace.values[part]?.[(step - 1) * trace.H + cursor.unit] ?? 0));
  return Math.ceil(most + 1);
}

/** @param {number} value @param {number} reach */
const within = (value, reach) => Number(Math.min(Math.max(value, -reach), reach).toFixed(2)) + 0;

/** Where the number of what is must not stand: a ring that lies on its point counts as well over it. @param {Frame} frame @param {StateRow} state @param {number} step  of the run */
function beside(frame, state, step) {
  const pair = state === askedOf(frame) ? revealed(frame, inOrder(frame, step)) : undefined;
  if (!pair || pair.guessed < pair.is) return pair?.guessed;
  return Math.max(pair.guessed, pair.is + reachOf(frame, state) / 5);
}

/** @param {Layout} L @param {Frame} frame @param {Chart} chart */
function over(L, frame, { state, y }) {
  if (state !== askedOf(frame)) return nothing;
  heights.set(frame, y);
  return Array.from({ length: frame.trace.T }, (_, index) => mark(L, frame, index + 1, y));
}

/** At which side of a step its words have room. @param {Layout} L @param {number} x */
const sideOf = (L, x) => (x + WORDS > L.width ? -1 : 1);

/** @param {Layout} L @param {Frame} frame @param {number} step @param {Chart['y']} y */
function mark(L, frame, step, y) {
  const pair = revealed(frame, step);
  if (!pair) return nothing;
  tellOnce(frame, step, pair, sentence(frame));
  const [x, from, to] = [L.middle(inOrder(frame, step)), y(pair.guessed), y(pair.is)]; // the chart’s steps are counted as they happen
  const side = sideOf(L, x);
  const [edge, corner] = [x + side * BESIDE, x + side * (BESIDE + 6)];
  const here = step === frame.cursor.step;
  return svg`<g class="guess-mark"><circle cx=${px(x)} cy=${px(from)} r=${RADIUS}></circle>
    ${
      here
        ? svg`<path d="M${px(edge)} ${px(from)}H${px(corner)}V${px(to)}H${px(edge)}"></path>
    <text x=${px(corner + side * 6)} y=${px(from + 4.5)} text-anchor=${side < 0 ? 'end' : 'start'}>${textOf('predict.mark', { guess: signed(pair.guessed) })}</text>`
        : nothing
    }</g>`;
}

/** The ring as an ordinary control, which stands upright. @param {Layout} L @param {Frame} frame */
function above(L, frame) {
  const state = askedOf(frame);
  const step = nextStep(frame);
  const y = heights.get(frame);
  if (!state || step === undefined || !y) return nothing;
  const reach = reachOf(frame, state);
  const guessed = guessAt(frame, step);
  // What was guessed of the present step stands alone: the ring comes with the next one.
  if (guessed === undefined && revealed(frame, frame.cursor.step)) return nothing;
  const value = guessed ?? 0;
  const [top, bottom] = [y(reach) - RADIUS, y(-reach) + RADIUS];
  const x = L.middle(step);
  const side = sideOf(L, x);
  const words = guessed === undefined ? textOf('predict.drag') : textOf('predict.mark', { guess: signed(value) });
  /** @param {Event} event */
  const dragged = ({ target }) =>
    guess(frame, step, within(Number(/** @type {HTMLInputElement} */ (target).valueAsNumber.toFixed(1)), reach));
  /** @param {KeyboardEvent} event */
  const pressed = (event) => {
    const sign = KEYS[event.key];
    if (sign === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    // A press may come before the last one has been drawn.
    const latest = guessAt(frame, step) ?? 0;
    guess(frame, step, within(latest + sign * (event.shiftKey ? STEPS.fine : STEPS.usual), reach));
  };
  return html`<input class="guess-ring" type="range" min=${-reach} max=${reach} step=${STEPS.fine} .value=${String(value)}
      aria-label=${textOf('predict.name', { symbol: state.symbol, step })} aria-orientation="vertical" aria-valuetext=${spoken(signed(value))}
      style="left:${units(x - WIDE / 2)};top:${units(top)};width:${units(WIDE)};height:${units(bottom - top)}" @input=${dragged} @keydown=${pressed}>
    <span class="guess-told ${side < 0 ? 'before' : ''}" aria-hidden="true" style="left:${units(x + side * (BESIDE + 4))};top:${units(y(value))}">${words}</span>`;
}

/** Of what the value of the present step is made, beside what was guessed of it. @param {Frame} frame */
export function sentence(frame) {
  const state = askedOf(frame);
  const { step, unit } = frame.cursor;
  const pair = revealed(frame, step);
  if (!state || !pair) return '';
  const m = moment(frame, step, unit);
  const values = { guess: signed(pair.guessed), is: signed(pair.is) };
  const { memory } = frame.kind;
  if (state.part !== memory?.state || memory.keeps === null) return textOf('predict.is', values);
  const decimals = m.decimals(state.part);
  const [kept, written] = [m.of('kept'), m.of(memory.written)].map((value) => signed(value, decimals));
  return textOf('predict.made', {
    ...values,
    is: signed(pair.is, decimals),
    kept: kept ?? '',
    before: signed(m.of(`${state.part.replace('_state', '')}_before`), decimals),
    written: written ?? '',
  });
}

/** @param {Frame} frame */
function asking(frame) {
  const state = askedOf(frame);
  const step = nextStep(frame);
  return state && step !== undefined ? textOf('predict.asks', { name: state.name, step }) : '';
}

/** @type {Layer} */
export const predictLayer = {
  name: 'predict',
  there: (frame) => askedOf(frame) !== undefined,
  room: (frame) => (askedOf(frame)?.part === frame.kind.memory?.state ? { opened: OPENED } : {}),
  scale(frame, state) {
    if (state !== askedOf(frame)) return [];
    const reach = reachOf(frame, state);
    return [-reach, reach];
  },
  beside,
  over,
  above,
  compared(frame) {
    const words = sentence(frame) || asking(frame);
    return words ? html`<span class="guess-sentence">${words}</span>` : undefined;
  },
  said: sentence,
};

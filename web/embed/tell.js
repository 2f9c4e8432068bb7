/** What the page around the figure is told: the news since it was last told something, at most once in an animation frame. */
import { effect } from '@preact/signals-core';
import { frame } from '../state/frame.js';
import { fragment } from '../state/history.js';
import { FOLLOWED } from '../state/places.js';
import { sameState } from '../state/same.js';
import { textOf } from '../words/text.js';
import { asked } from './known.js';

/** @import { Frame } from '../state/types.js' */
/** @typedef {(type: string, fields: Record<string, unknown>) => void} Tell */

/** A figure out of view gets no animation frames, and its host wants to know all the same. */
const LATEST = 100; // milliseconds

/** The present state as it stands in an address. */
export const stateText = () => fragment().slice(1);

/** @param {Frame} frame */
const asWanted = ({ whole: request, words, names }) => ({ request, words, names });

/** Units × inputs, as in an address. @param {import('../units/shape.js').Shape} shape */
const shapeText = ({ H, D }) => `${H}x${D}`;

/** What the steps and the inputs are called. @param {Frame} frame */
export const called = ({ words, names }) => ({ words, ...(names.length > 0 && { names }) });

/** @param {() => void} act */
function inNextFrame(act) {
  let done = false;
  const once = () => {
    if (!done) act();
    done = true;
  };
  requestAnimationFrame(once);
  setTimeout(once, LATEST);
}

/** Where the reader looks. @param {Frame} frame */
export const place = ({ cursor: { step, stage, unit }, trace, other, direction }) => ({
  step,
  stage,
  ...(other && { direction }),
  ...(trace.H > 1 && { unit: unit + 1 }),
});

/** Where the cursor stands in the trace. */
const PLACES = /** @type {const} */ (['step', 'stage', 'unit']);

/** @param {Frame} before @param {Frame} now @param {Tell} tell @param {(frame: Frame) => string} sentence */
function news(before, now, tell, sentence) {
  if (!sameState(asWanted(before), asWanted(now)))
    tell('change', { state: stateText(), request: asked(now.whole), ...called(now), shape: shapeText(now.whole) });
  const moved = PLACES.some((name) => now.cursor[name] !== before.cursor[name]) || now.direction !== before.direction;
  if (moved) tell('step', { ...place(now), sentence: sentence(now) });
  if (now.engine.kind !== before.engine.kind) {
    if (now.engine.kind === 'ready') tell('ready', { place: now.engine.place });
    if (now.engine.kind === 'failed') tell('error', { where: 'engine', what: textOf(`failure.${now.engine.reason}`) });
  }
  for (const notice of now.notices) {
    if (notice.where !== FOLLOWED && !before.notices.includes(notice)) tell('error', { ...notice });
  }
}

/** @param {Tell} tell @param {(frame: Frame) => string} sentence  what is said of a step and stage */
export function startTelling(tell, sentence) {
  const first = frame();
  tell('hello', { state: stateText(), ...place(first), steps: first.trace.T, shape: shapeText(first.trace) });
  /** What has happened before the first word is news as well. @type {Frame} */
  let told = { ...first, engine: { kind: 'asleep', until: 'never' }, notices: [] };
  let waiting = false;
  effect(() => {
    frame();
    if (waiting) return;
    waiting = true;
    inNextFrame(() => {
      waiting = false;
      const now = frame();
      news(told, now, tell, sentence);
      told = now;
    });
  });
}

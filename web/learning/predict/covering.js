/** A part of a lesson that asks for a guess covers what comes after the place it begins at, until its answer is shown. */
import { effect, untracked } from '@preact/signals-core';
import { kindOf } from '../../kinds/register.js';
import { chosen } from '../../state/chosen.js';
import { placeAt, placeOf } from '../../state/place.js';
import { cursor, furthest, moveCursor, settings, wanted } from '../../state/state.js';
import { stepsOf } from '../../units/shape.js';
import { nameOf } from '../lessons/been.js';
import { cardOf } from '../lessons/lessons.js';
import { forget } from './guesses.js';

/** @import { Settings } from '../../address/parameters.js' */
/**
 * @typedef {{name: string, before: Pick<Settings, 'ask'|'hide'>, to: number, step: number, shown: boolean}} Covering  of which part; the settings that it changes, as they were;
 *   the place where the answer stands; whether it has been shown, after which it is covered by nothing that is changed
 */

/** @type {Covering|undefined} */
let covering;

/** The lesson that asks for a guess, if one does. @returns {{name: string, asks: 'cell_state'|'hidden_state'}|undefined} */
function asking() {
  const { guest } = chosen.value;
  const asks = guest && 'lesson' in guest ? cardOf(guest)?.guess : undefined;
  return guest && 'lesson' in guest && asks ? { name: nameOf(guest), asks } : undefined;
}

/** In what places are counted: the run that is asked for, of another kind perhaps than the one that is still drawn. */
function asked() {
  const request = wanted.peek();
  const back = request.backward && cursor.peek().direction === 'backward';
  return {
    kind: kindOf(request),
    trace: { T: stepsOf(request), ...(back && { direction: /** @type {const} */ ('backward') }) },
  };
}

/** From where the reader stands. @param {{name: string, asks: 'cell_state'|'hidden_state'}} lesson */
function cover({ name, asks }) {
  const now = asked();
  const place = placeOf(now, cursor.peek());
  const stage = now.kind.stateNamed(asks)?.stage ?? now.kind.lastStage;
  const here = placeOf(now, { step: cursor.peek().step, stage });
  const to = here > place ? here : here + now.kind.lastStage;
  const { ask, hide } = covering?.before ?? settings.peek();
  covering = { name, before: { ask, hide }, to, step: placeAt(now, to).step, shown: false };
  forget();
  furthest.value = place;
  settings.value = { ...settings.peek(), ask: asks, hide: [...hide, 'answer'] };
}

/** What is asked stays, so that the guess stays beside its answer. */
function uncover() {
  if (!covering || covering.shown) return;
  covering = { ...covering, shown: true };
  settings.value = { ...settings.peek(), hide: covering.before.hide };
}

/** Whether the answer to what a part asks is still covered. @param {string} name */
export const covers = (name) => covering?.name === name && !covering.shown;

/** The step whose value is asked for. */
export const stepAsked = () => covering?.step ?? 1;

/** On to the answer. */
export function answer() {
  if (covering) moveCursor({ ...placeAt(asked(), covering.to), playing: false });
}

/** To the part that is there now. */
function turn() {
  const lesson = asking();
  if (lesson?.name === covering?.name) return;
  if (lesson) return cover(lesson);
  if (covering) settings.value = { ...settings.peek(), ...covering.before };
  covering = undefined;
}

/** From now on. */
export function watchCovering() {
  effect(() => {
    void asking();
    // Where the page starts with a lesson, its settings come a moment later.
    queueMicrotask(turn);
  });
  effect(() => {
    document.documentElement.dataset.ask = settings.value.ask; // by which the sheet makes room for it
  });
  effect(() => {
    if (furthest.value >= (covering?.to ?? Number.POSITIVE_INFINITY)) untracked(uncover);
  });
}

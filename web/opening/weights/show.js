/** A layer on the page: its kind, its units, its weights and the sequence that was chosen, as one edit. */
import { kindNamed } from '../../kinds/register.js';
import { scriptsFor } from '../../later/named.js';
import { chosen } from '../../state/chosen.js';
import { bring } from '../../state/history.js';
import { lanes } from '../../state/lanes.js';
import { cursor, presets } from '../../state/state.js';
import { isMany, stepsOf } from '../../units/shape.js';
import { textOf } from '../../words/text.js';

/** @import { Named, Preset, Request } from '../../state/types.js' */
/** @import { Cell, Found } from './reading.js' */
/** @import { Steps } from '../sequences/sequences.js' */

/** @param {Record<string, ArrayLike<number>>} arrays @returns {Named} */
const numbers = (arrays) =>
  Object.fromEntries(Object.entries(arrays).map(([name, array]) => [name, Array.from(array)]));

/** The steps in the order in which a layer reads them that reads from the last one only. @param {Steps} steps @param {number} D @returns {Steps} */
const fromTheEnd = ({ inputs, words, names }, D) => ({
  inputs: Array.from({ length: inputs.length / D }, (_, k) => inputs.slice(k * D, (k + 1) * D))
    .reverse()
    .flat(),
  words: [...words].reverse(),
  names,
});

/**
 * Shows it; what is wrong, in one sentence, or ''.
 * @param {Cell} cell @param {Found} layer @param {Steps} steps  which it reads, or those below it
 */
export async function show(cell, { ways }, steps) {
  const { kind: name, curves, D, H } = cell;
  const both = cell.backward !== undefined;
  const there = await Promise.all(
    scriptsFor({ others: name !== 'lstm' || both, units: isMany({ D, H }), lenses: curves !== undefined }),
  );
  const kind = kindNamed(name);
  const origin = presets.find(({ request }) => request.kind === name && !isMany(request));
  if (!there.every(Boolean) || !kind || !origin) return textOf('opening.unshown');
  const read = cell.inputs ? { inputs: Array.from(cell.inputs), words: steps.words, names: [] } : steps;
  const { inputs, words, names } = !both && ways[0] === 'backward' ? fromTheEnd(read, D) : read;
  const starts = () => Object.fromEntries(kind.states.map(({ part }) => [part, new Array(H).fill(0)]));
  /** @type {Request} */
  const request = {
    kind: name,
    ...(curves && { curves }),
    D,
    H,
    weights: numbers(cell.weights),
    inputs,
    starts: starts(),
    ...(cell.backward && { backward: { weights: numbers(cell.backward.weights), starts: starts() } }),
  };
  const { pinned } = chosen.peek();
  bring({
    request,
    words,
    names: D > 1 ? names : [],
    origin,
    direction: 'forward',
    unit: 0,
    lanes: lanes.peek(),
    chosen: pinned ? { pinned } : {},
    step: Math.min(cursor.peek().step, stepsOf(request)),
    stage: kind.lastStage,
  });
  return '';
}

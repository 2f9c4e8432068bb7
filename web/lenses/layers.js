/** All layers at once, by what the page calls: who is not there says nothing. */
import { inputAlone, saysAlone, shownAlone, titleAlone } from './alone.js';
import { LANES, OTHERS } from './register.js';

/** @import { StateRow } from '../kinds/kind.js' */
/** @import { Frame } from '../state/types.js' */
/** @import { Layout } from '../views/timeline/layout.js' */
/** @import { Layer, Room } from './layer.js' */

/**
 * What a layer is told beside the place and the frame.
 * @template {Drawn} Name
 * @typedef {Parameters<NonNullable<Layer[Name]>> extends [any, any, ...infer More] ? More : never} About
 */
/** @typedef {'under'|'over'|'strip'|'inputs'|'lane'|'front'|'above'} Drawn */

/** A lane that cannot be there for this kind of cell stays shut. @param {Layer} lane @param {Pick<Frame, 'kind'|'lanes'>} frame */
export const isOpen = ({ name, refusal }, frame) => frame.lanes.includes(name) && !refusal?.(frame);

/** @param {Frame} frame @returns {readonly Layer[]} */
const there = (frame) => [
  ...LANES.filter((lane) => isOpen(lane, frame)),
  ...OTHERS.filter((layer) => layer.there?.(frame) ?? true),
];

/** @param {Frame} frame @returns {Room|undefined} */
function room(frame) {
  const rooms = there(frame).flatMap((layer) => layer.room?.(frame) ?? []);
  if (rooms.length === 0) return undefined;
  return {
    opened: Math.max(0, ...rooms.map(({ opened = 0 }) => opened)),
    beneath: rooms.reduce((sum, { beneath = 0 }) => sum + beneath, 0),
    flagged: rooms.flatMap(({ flagged = [] }) => flagged),
    below: rooms.flatMap(({ below = [] }) => below),
    hatched: rooms.flatMap(({ hatched = [] }) => hatched),
  };
}

/**
 * What each of them draws at one place of the time axis.
 * @template {Drawn} Name
 * @param {Name} name
 */
const drawing =
  (name) =>
  (/** @type {Layout} */ L, /** @type {Frame} */ frame, /** @type {About<Name>} */ ...about) =>
    there(frame).map((layer) => /** @type {any} */ (layer[name])?.(L, frame, ...about));

export const layers = {
  alone: { shown: shownAlone, title: titleAlone, says: saysAlone, input: inputAlone },
  room,
  /** @param {Frame} frame @param {StateRow} state */
  scale: (frame, state) => there(frame).flatMap((layer) => layer.scale?.(frame, state) ?? []),
  /** @param {Frame} frame @param {StateRow} state @param {number} step */
  beside: (frame, state, step) =>
    there(frame)
      .map((layer) => layer.beside?.(frame, state, step))
      .find((value) => value !== undefined),
  under: drawing('under'),
  /** @param {Layout} L @param {Frame} frame @param {StateRow} state */
  bent: (L, frame, state) =>
    there(frame)
      .map((layer) => layer.bent?.(L, frame, state))
      .find((found) => found !== undefined),
  over: drawing('over'),
  strip: drawing('strip'),
  inputs: drawing('inputs'),
  lane: drawing('lane'),
  front: drawing('front'),
  above: drawing('above'),
  /** @param {Frame} frame */
  columns: (frame) => there(frame).flatMap((layer) => layer.columns?.(frame) ?? []),
  /** @param {Frame} frame */
  said: (frame) =>
    there(frame)
      .flatMap((layer) => layer.said?.(frame) || [])
      .join(' '),
  /** @param {Frame} frame */
  compared: (frame) =>
    (frame.settings.hide.includes('compare') ? [] : there(frame))
      .map((layer) => layer.compared?.(frame))
      .find((found) => found !== undefined),
};

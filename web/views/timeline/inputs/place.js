/** Where several inputs have their rows in the lane, and how far a number reaches in them. */
import { reachOf, settled } from '../reach.js';

/** @import { Frame, Request } from '../../../state/types.js' */
/** @import { Lane, Layout, Size } from '../layout.js' */
/** @typedef {{top: number, height: number, name: number}} Row  of bars, and the height of the line with its name above it */

/** So many inputs have bars, each in a row of its own; more of them have tints. */
export const FEW = 4;
const BAR = 30;
const LOW_BAR = 23;
const TINT = 12;
/** Where the names stand above the bars. */
const NAME = 16;
const NARROW_BAR = 32;
const LOW_NAME = 14;
const TIGHT_BAR = 18;
/** More rows of tints share as much as this, and in a low frame as much as the lane of one input. */
const MOST = 112;
/** A row more in the editor, where one has no room beside the other. */
const EDITOR_ROW = 52;
const TIGHT_EDITOR = 102;
const BOX = 720;
const ABOVE = 6; // for half a grip
const BELOW = 5;

/** Of the rows, each with its name. @param {Size} size */
const heightOf = ({ title, inputs, row }) => {
  if (title === 0) return inputs < 96 ? LOW_BAR : BAR;
  return row > 0 ? LOW_NAME + TIGHT_BAR : NAME + NARROW_BAR;
};

/** @param {Pick<Frame, 'wanted'|'words'>} frame */
export const sized =
  ({ wanted: { D }, words }) =>
  (/** @type {Size} */ size) => ({
    ...size,
    // The line of the name of the lane is one of theirs.
    inputs: D > FEW ? Math.min(D * TINT, size.inputs < 96 ? size.inputs : MOST) : D * heightOf(size) - size.title,
    editor: size.row > 0 ? TIGHT_EDITOR : size.editor + (size.title > 0 && words.length > 0 ? EDITOR_ROW : 0),
    box: Math.max(BOX, size.box),
  });
/** Which of them is edited. @param {Frame} frame */
export const chosen = ({ cursor, wanted }) => Math.min(cursor.input ?? 0, wanted.D - 1);

/** Those whose names are read. @param {Frame} frame */
export const named = (frame) =>
  frame.wanted.D > FEW ? [chosen(frame)] : Array.from({ length: frame.wanted.D }, (_, input) => input);

/** @param {Layout} L */
const laneOf = (L) => /** @type {Lane} */ (L.lanes.get('inputs'));

/** @param {Layout} L @param {Pick<Request, 'D'>} request @param {number} input  from 0 @returns {Row} */
export function rowOf(L, { D }, input) {
  const { ground, top, height } = laneOf(L);
  if (D > FEW) return { top: top + (input * height) / D, height: height / D, name: 0 };
  const all = (top + height - ground) / D;
  const name = L.narrow ? (L.tight ? LOW_NAME : NAME) : 0;
  return { top: ground + input * all + name, height: all - name, name };
}

/** The input whose row is at a height of the drawing. @param {Layout} L @param {Pick<Request, 'D'>} request @param {number} y */
export function inputAt(L, { D }, y) {
  const { ground, top, height } = laneOf(L);
  const first = D > FEW ? top : ground;
  const input = Math.floor(((y - first) * D) / (top + height - first));
  return input >= 0 && input < D ? input : undefined;
}

/** Whether any number of an input is below zero. @param {Request} request @param {number} input */
const below = ({ inputs, D }, input) => settled(inputs).some((value, index) => index % D === input && value < 0);

/**
 * From a number of an input to its place in its row. All rows have one scale; zero is at the foot of a row without numbers below it.
 * @param {Layout} L @param {Request} request @param {number} input
 */
export function height(L, request, input) {
  const row = rowOf(L, request, input);
  const reach = reachOf(request.inputs);
  const first = row.top + ABOVE;
  const last = row.top + row.height - BELOW;
  const zero = below(request, input) ? (first + last) / 2 : last;
  const scale = (zero - first) / reach;
  const place = (/** @type {number} */ value) => Math.min(Math.max(zero - value * scale, first), last + BELOW - 1);
  // Where zero is at the foot a bar can be drawn below it all the same.
  const invert = (/** @type {number} */ y) => Math.min(Math.max((zero - y) / scale, -reach), reach);
  return Object.assign(place, { invert });
}

/** The hand: for which part it is opened, and what it does to the holds of the run. */
import { inOrder } from '../../state/place.js';
import { cursor, moveCursor } from '../../state/state.js';
import { holdAt, speaksOf } from './held.js';

/** @import { Part } from '../../kinds/kind.js' */
/** @import { Act, Frame, Hold } from '../../state/types.js' */
/** @typedef {{hold: Hold, index: number}} Hand  what it holds, or would, and its place among the holds; −1 while it holds nothing yet */

/** Nothing while it is away. @param {Hand} [hand] */
export const setHand = (hand) => moveCursor({ hand });

/** Who may not change the weights may not hold. @param {Pick<Frame, 'settings'>} frame */
export const mayHold = ({ settings: { lock } }) => !lock.includes('weights') && !lock.includes('hold');

/** @param {Frame} frame @returns {readonly Hold[]} */
const holdsOf = ({ wanted }) => wanted.holds ?? [];

/** The part of the present stage, or else the first. @param {Frame} frame @returns {Part} */
export const presentPart = ({ kind, cursor }) =>
  (kind.parts.find(({ stage }) => stage === cursor.stage) ?? kind.parts[0])?.part ?? '';

/** Whatever holds the part already, or one that would hold it from here on as it stands. @param {Frame} frame @param {Part} part */
export function take(frame, part) {
  const { wanted, trace, cursor } = frame;
  const holds = holdsOf(frame);
  const first = inOrder({ trace }, cursor.step) - 1;
  const found =
    holdAt(wanted, part, first, cursor.unit) ?? holds.find((hold) => hold.part === part && speaksOf(hold, cursor.unit));
  const value = trace.values[`${part}.value`]?.[(cursor.step - 1) * trace.H + cursor.unit] || 0;
  const rough = Number(value.toFixed(2));
  setHand(found ? { hold: found, index: holds.indexOf(found) } : { hold: { part, value: rough, first }, index: -1 });
}

/** The hand as it is now: what it held may have been undone, or moved. @param {Frame} frame @returns {Hand|undefined} */
export function handNow(frame) {
  const now = frame.cursor.hand;
  if (!now || !frame.kind.partNamed(now.hold.part)) return undefined;
  const there = holdsOf(frame)[now.index];
  return there?.part === now.hold.part ? { ...now, hold: there } : { ...now, index: -1 };
}

/** @param {Frame} frame @param {Act} act @param {number} index @param {Hold} hold */
export function put(frame, act, index, hold) {
  const holds = holdsOf(frame);
  act.setHolds(index < 0 ? [...holds, hold] : holds.with(index, hold));
}

/** @param {Frame} frame @param {Act} act @param {number} index */
export function letGoOf(frame, act, index) {
  act.setHolds(holdsOf(frame).toSpliced(index, 1));
  act.commit();
  const now = cursor.value.hand;
  if (now && now.index >= index) setHand({ ...now, index: now.index === index ? -1 : now.index - 1 });
}

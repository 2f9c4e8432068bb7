/** What the next update makes of a number: its gradient, an arrow that says where it moves it and how far beside all others, and where it stood. */
import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { keeping } from '../../pieces/keeping.js';
import { inPowers, twoDigits } from '../../pieces/power.js';
import { spoken } from '../../pieces/spoken.js';
import { textOf } from '../../words/text.js';
import { describes } from './describes.js';
import { momentBefore, momentHere } from './running.js';
import { hasWeights } from './showing.js';

/** @import { Parameter } from '../../pieces/control.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Moment } from './course.js' */

/** Pixels: the head of an arrow, and the shaft of the longest. */
const HEAD = 6;
const SHAFT = 11;

/** Two digits are enough to see which is larger. @param {number} value */
const signed = (value) => (value < 0 ? '−' : value > 0 ? '+' : '') + twoDigits(Math.abs(value));

/** @type {ReturnType<typeof keeping<number>>} */
const kept = keeping();
/** @type {ReturnType<typeof keeping<readonly number[]>>} */
const keptBeside = keeping();

/** How far the next update moves what it moves furthest. @param {Moment} moment */
const furthest = ({ moves }) =>
  kept(moves, '', () =>
    Object.values(moves)
      .flat()
      .reduce((most, move) => Math.max(most, Math.abs(move)), 0),
  );

/** The moment of the training whose weights these are; nothing where a hand has changed them. @param {Pick<Frame, 'whole'>} frame */
function shownIn({ whole }) {
  const moment = momentHere();
  return moment && hasWeights(whole, moment) ? moment : undefined;
}

/** What a number goes back to: what training has made of it. @param {string} where @param {number} at */
export const learned = (where, at) => momentHere()?.weights[where]?.[at];

/** How far each number of an array is moved, beside what is moved furthest: from −1 to 1. @param {Frame} frame @param {string} where @returns {readonly number[]|undefined} */
export function nudges(frame, where) {
  const moment = shownIn(frame);
  const moves = moment?.moves[where];
  const most = moment && furthest(moment);
  return moves && most ? keptBeside(moves, '', () => moves.map((move) => move / most)) : undefined;
}

/** @param {number} move @param {number} value @param {number} most */
const arrow = (move, value, most) =>
  move === 0
    ? nothing
    : html`<i class="training-arrow ${move > 0 ? 'up' : 'down'}" style="--value:${value};--long:${Math.round(HEAD + (SHAFT * Math.abs(move)) / most)}px"></i>`;

/** @param {Frame} frame @param {Parameter} one @returns {Parameter} */
export function nudged(frame, one) {
  const { where, at = 0, value, symbol } = one;
  const moment = shownIn(frame);
  const [gradient = 0, move = 0] = [moment?.gradients[where]?.[at], moment?.moves[where]?.[at]];
  if (!moment || (gradient === 0 && move === 0)) return one; // it is not learned
  const before = momentBefore()?.weights[where]?.[at];
  const said = textOf('training.nudge', {
    gradient: spoken(signed(gradient)),
    move: spoken(signed(move)),
  });
  const id = `nudge-${where}-${at}`;
  const beside = html`<span class="training-letter">${symbol}</span>
    <small class="training-gradient" dir="ltr" title=${textOf('training.gradient')}><i class="symbol">∂</i> ${inPowers(signed(gradient))}</small><span class="unseen" id=${id} ${ref(describes(id))}>${said}</span>
    <span class="training-nudge" dir="ltr">${before === undefined || before === value ? nothing : html`<i class="training-ghost" style="--value:${before}"></i>`}${arrow(move, value, furthest(moment))}</span>`;
  return { ...one, symbol: beside, look: `${one.look ?? ''} learning` };
}

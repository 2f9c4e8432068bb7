/** How far the reader is with what a part asks for, or what is missing to know that. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Judged } from './judge.js' */

/** Of a share: how much it is, and where it is wanted. @param {NonNullable<Judged['now']>} now */
const meter = ({ share, mark }) =>
  share === undefined
    ? nothing
    : html`<span class="lesson-meter" aria-hidden="true"><i style=${`width:${100 * share}%`}></i><i class="lesson-wanted" style=${`inset-inline-start:${100 * Number(mark)}%`}></i></span>`;

/** The way to a lane without which a part cannot be judged. @param {Frame} frame @param {Act} act @param {string} lane */
const opening = ({ kind }, act, lane) =>
  html`<button type="button" class="lesson-lane" @click=${() => act.turnLane(lane)}>${textOf('lesson.open_lane', { lane: textOf(`lane.${lane}`, { symbol: kind.states[0]?.symbol ?? '' }) })}</button>`;

/** @param {Frame} frame @param {Act} act @param {Judged} judged */
export function standing(frame, act, { known, now, lane }) {
  if (lane) return opening(frame, act, lane);
  if (now) return html`${meter(now)}<small>${textOf('lesson.now', now)}</small>`;
  return known ? nothing : html`<small>${textOf('lesson.waits')}</small>`;
}

/** The same in one line; nothing where the task itself says it. @param {Frame} frame @param {Act} act @param {Judged} judged @param {boolean} ready */
export function briefly(frame, act, { now, lane }, ready) {
  if (ready) return `✓ ${textOf('lesson.done')}`;
  return lane ? opening(frame, act, lane) : now && textOf('lesson.now', now);
}

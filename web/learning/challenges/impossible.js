/** What a challenge is for, and what cannot do it: with the reason, and a way to try it all the same. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { begin, openChallenge } from '../opening.js';
import { isOwn } from './posed.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Impossible, Level } from './level.js' */

/** @param {{kind: string, units: number}} cell */
export const called = ({ kind, units }) => textOf('challenge.cell', { kind, units });

/** @param {Level} level @param {{kind: string, units: number}} cell */
const tryWith = ({ name }, { kind, units }) => begin({ challenge: name, kind, shape: `${units}x1` });

/** @param {Frame} frame @param {Level} level @param {Impossible} one */
function badge({ kind, whole }, level, one) {
  const here = kind.name === one.kind && whole.H === one.units;
  const cell = called(one);
  return html`<details class="challenge-impossible" ?open=${here}><summary>${textOf('challenge.impossible', { cell })}</summary>
    <p>${textOf('challenge.how', { how: one.how })} <bdi lang="en">${one.why}</bdi></p>
    ${here ? nothing : html`<button type="button" @click=${() => tryWith(level, one)}>${textOf('challenge.try', { cell })}</button>`}</details>`;
}

/** @param {Frame} frame @param {Level} level */
export const badges = (frame, level) => (level.impossible ?? []).map((one) => badge(frame, level, one));

/** Where the cell is another than that of the challenge. @param {Frame} frame @param {Level} level */
export function otherCell({ kind, whole }, level) {
  if (isOwn(level, kind, whole.H) && whole.D === 1) return nothing;
  const own = called(level.cell);
  const text = textOf('challenge.other_cell', {
    own,
    cell: called({ kind: kind.name, units: whole.H }),
    inputs: whole.D,
  });
  return html`<p class="challenge-note">${text} <button type="button" @click=${() => openChallenge(level.name)}>${textOf('challenge.back_to', { own })}</button></p>`;
}

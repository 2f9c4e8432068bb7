/** *This step in numbers* under a lesson or a challenge: the present line, so that the weights stay in sight; all six on request. */
import { html, nothing } from 'lit-html';
import { textOf } from '../words/text.js';
import { drawn } from './drawn.js';

/** @import { Frame } from '../state/types.js' */

const unfolded = drawn(false);

/** The button behind the heading; the sheet takes away the lines (learning.css). @param {Frame} frame */
export function lines({ chosen: { guest }, room, kind }) {
  if (!guest || 'list' in guest || room.arrangement !== 'beside') return nothing;
  const all = unfolded.value;
  return html`<button type="button" class="guest-lines" aria-expanded=${all} @click=${() => {
    unfolded.value = !all;
  }}>${textOf(all ? 'learn.one_line' : 'learn.all_lines', { lines: kind.stages.length })}</button>`;
}

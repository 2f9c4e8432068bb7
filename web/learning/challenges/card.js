/** The card of a challenge. */
import { html } from 'lit-html';
import { challengeNamed } from './challenges.js';

/** @import { Act, Frame } from '../../state/types.js' */

/** @param {Frame} _frame @param {Act} _act @param {{challenge: string}} guest */
export function challengeCard(_frame, _act, { challenge }) {
  const level = challengeNamed(challenge);
  return { title: level?.title ?? '', body: html`<p>${level?.goal}</p>` };
}

/** Beside the figure or under it: its numbers, its weights, and what is told of them. */
import { html, nothing } from 'lit-html';
import { brought } from '../later/brought.js';
import { about } from './about.js';
import { controls } from './controls.js';
import { equations } from './equations.js';
import { glance } from './glance.js';
import { preset } from './preset.js';
import { coloured, sentenceOf } from './sentence.js';
import { standing } from './standing.js';

/** @import { Act, Frame } from '../state/types.js' */

/**
 * The effect stays in sight, beside the weights or above them, where they do not stand beside the figure.
 * @param {Frame} now
 * @param {Act} act
 * @param {boolean} whole  with the weights
 */
export const beside = (now, act, whole) => html`${brought.learning?.beside(now, act)}<div class="aside-effect">
    ${now.room.arrangement === 'beside' ? nothing : html`<div class="glance" aria-hidden="true"><p>${coloured(sentenceOf(now))}</p>${standing(now, () => glance(now, false))}</div>`}
    <div class="panel-numbers">${standing(now, () => equations(now, act))}</div>
  </div>
  <div class="panel-weights">${whole ? [controls(now, act), preset(now), about(now)] : nothing}</div>`;

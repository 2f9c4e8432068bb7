/** The whole page, from above: the figure and, beside or under it, its numbers and weights; then the table of all numbers. */
import { html, nothing } from 'lit-html';
import { brought } from './later/brought.js';
import { about } from './views/about.js';
import { cell } from './views/cell.js';
import { controls } from './views/controls.js';
import { equations } from './views/equations.js';
import { glance } from './views/glance.js';
import { keys } from './views/keys.js';
import { lanes } from './views/lanes.js';
import { ask, hint, meaning, walk } from './views/meaning.js';
import { preset } from './views/preset.js';
import { coloured, sentence, sentenceOf } from './views/sentence.js';
import { notices } from './views/status.js';
import { table } from './views/table.js';
import { timeline } from './views/timeline.js';
import { transport } from './views/transport.js';
import { textOf } from './words/text.js';

/** @import { Act, Frame } from './state/types.js' */
/** @typedef {'words'|'cell'|'all'} Extent  how much is drawn: first the words, to measure the room; then the cell, which is there soonest */

/** @param {Frame} now @param {Act} act @param {{extent: Extent, whole: string}} beside */
export const page = (
  now,
  act,
  { extent, whole },
) => html`${notices(now, act, whole)}${brought.learning?.docked(now, act)}
  <section class="figure ${now.awaited ? 'stale' : ''}" aria-label=${textOf('page.figure')} tabindex="-1">
    ${sentence(now, act, brought.lenses?.compared(now) ?? ask())}
    <div class="panel-cell">${extent === 'words' ? nothing : [walk(now, act), cell(now, act)]}${meaning(now, act)}</div>
    ${transport(now, act)}
    <div class="panel-sequence">${hint()}${extent === 'all' ? [timeline(now, act), lanes(now, act), keys(now)] : nothing}</div>
  </section>
  <aside class="aside" aria-label=${textOf('page.aside')}>${extent === 'all' ? beside(now, act) : nothing}</aside>
  ${extent === 'all' ? html`<div class="panel-table">${table(now, act)}</div>` : nothing}`;

/** The effect stays in sight, beside the weights or above them, where they do not stand beside the figure. @param {Frame} now @param {Act} act */
const beside = (now, act) => html`${brought.learning?.beside(now, act)}<div class="aside-effect">
    ${now.room.arrangement === 'beside' ? nothing : html`<div class="glance" aria-hidden="true"><p>${coloured(sentenceOf(now))}</p>${glance(now, false)}</div>`}
    <div class="panel-numbers">${equations(now, act)}</div>
  </div>
  <div class="panel-weights">${controls(now, act)}${preset(now)}${about(now)}</div>`;

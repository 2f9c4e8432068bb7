/** The whole page, from above: the figure and, beside or under it, its numbers and weights; then the table of all numbers. */
import { html, nothing } from 'lit-html';
import { brought } from './later/brought.js';
import { cell } from './views/cell.js';
import { ask, hint, meaning, walk } from './views/meaning.js';
import { sentence } from './views/sentence.js';
import { standing } from './views/standing.js';
import { notices } from './views/status.js';
import { transport } from './views/transport.js';
import { textOf } from './words/text.js';

/** @import { Act, Frame } from './state/types.js' */
/**
 * @typedef {'words'|'cell'|'axis'|'numbers'|'all'} Extent  how much is drawn: first the words, to measure the room; then the cell, which is there
 *   soonest; then, once it has come (later/rest.js), what stands around it
 */

/** @param {Frame} now @param {Act} act @param {Extent} extent */
export function page(now, act, extent) {
  const around = extent === 'words' || extent === 'cell' ? undefined : brought.around;
  return html`${notices(now, act)}${brought.learning?.docked(now, act)}
  <section class="figure ${now.awaited ? 'stale' : ''}" aria-label=${textOf('page.figure')} tabindex="-1">
    ${standing(now, () => sentence(now, act, brought.lenses?.compared(now) ?? ask()), now.presetName, now.undoing, now.notices)}
    <div class="panel-cell ${extent === 'words' ? 'empty' : ''}">${extent === 'words' ? nothing : standing(now, () => [walk(now, act), cell(now, act)])}${standing(now, () => meaning(now, act))}</div>
    ${transport(now, act)}
    <div class="panel-sequence">${hint()}${around && [around.timeline(now, act), around.lanes(now, act), around.keys(now)]}</div>
  </section>
  <aside class="aside" aria-label=${textOf('page.aside')}>${extent === 'axis' ? nothing : around?.beside(now, act, extent === 'all')}</aside>
  ${extent === 'all' ? html`<div class="panel-table">${around?.table(now, act)}</div>` : nothing}`;
}

/** Hints, one after another; then the solution; a fresh start; and the solution of one's own as a link. */
import { html, nothing } from 'lit-html';
import { addressOf } from '../../state/history.js';
import { pieces, textOf } from '../../words/text.js';
import { copying } from '../copying.js';
import { openTraining } from '../opening.js';
import { whyNot } from '../training/whynot.js';
import { faredIn, note } from './helped.js';
import { setAll } from './setting.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Level } from './level.js' */

/** What a teacher may leave out. @param {Frame} frame @param {'hints'|'solution'} what */
const hidden = ({ settings: { hide } }, what) => hide.includes(what);

/** @param {Level} level @param {Level['solution']} solution */
function solve(level, solution) {
  note(level.name, { solution: true });
  setAll(level, solution?.weights);
}

/** Those that were asked for; and, after the solution, why it works. @param {Frame} frame @param {Level} level */
export function told(frame, level) {
  const { hints, solution } = faredIn(level.name);
  const said = hidden(frame, 'hints') ? [] : (level.hints ?? []).slice(0, hints);
  const why = solution && !hidden(frame, 'solution') ? level.solution?.why : undefined;
  if (said.length === 0 && !why) return nothing;
  return html`<ol class="challenge-hints">${said.map((hint) => html`<li lang="en" dir="auto">${hint}</li>`)}${why ? html`<li lang="en" dir="auto">${why}</li>` : nothing}</ol>`;
}

/** @param {Frame} frame @param {Act} act @param {Level} level  as it is posed */
export function help(frame, act, level) {
  const { hints: taken, solution: seen } = faredIn(level.name);
  const { hints = [], solution } = level;
  const more = !hidden(frame, 'hints') && taken < hints.length;
  const locked = frame.settings.lock.includes('weights');
  const offered = solution && !seen && !more && !locked && !hidden(frame, 'solution');
  // Where the clipboard is refused, the link stands in the bar of the browser.
  const share = copying(() => addressOf(''), {
    done: textOf('challenge.copied'),
    refused: textOf('challenge.not_copied'),
  });
  const learns = !whyNot(frame, level) && !hidden(frame, 'solution');
  return html`${more ? html`<button type="button" @click=${() => note(level.name, { hints: taken + 1 })}>${textOf('challenge.hint', { number: taken + 1, all: hints.length })}</button>` : nothing}
    ${offered ? html`<button type="button" @click=${() => solve(level, solution)}>${textOf('challenge.solution')}</button>` : nothing}
    ${learns ? html`<button type="button" @click=${() => openTraining(act, level.name)}>${textOf('training.open')}</button>` : nothing}
    ${locked ? nothing : html`<button type="button" @click=${() => setAll(level)}>${textOf('challenge.over')}</button>`}
    <button type="button" class="challenge-share" @click=${share}>${pieces('challenge.share', {}, (words) => html`<span class="challenge-mine">${words}</span>`)}</button>
    <span class="challenge-said" role="status"></span>`;
}

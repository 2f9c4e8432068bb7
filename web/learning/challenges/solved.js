/** A challenge that is solved: with how many sliders, how many one needs, the best of one's own, and on to the next. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { openChallenge } from '../opening.js';
import { best } from '../progress.js';
import { CHALLENGES } from './challenges.js';
import { faredIn } from './helped.js';

/** @import { Level } from './level.js' */
/** @import { Marks } from './marks.js' */

/** @param {Level} level  as it is posed @param {Marks} marks */
export function solvedWith({ name, par = 0, fewest }, { weights }) {
  const next = CHALLENGES[CHALLENGES.findIndex((one) => one.name === name) + 1];
  const mine = best(name);
  const { solution, trained } = faredIn(name);
  const least = fewest && Object.values(fewest).filter(Boolean).length;
  const text = textOf('challenge.solved', {
    sliders: weights,
    par,
    best: mine ?? 0,
    least: least !== undefined && least < par && weights > least ? least : 0,
    helped: solution ? 'solution' : trained ? 'training' : 'no',
  });
  return html`<div class="challenge-solved"><p>${text}</p>${
    next
      ? html`<button type="button" class="challenge-next" @click=${() => openChallenge(next.name)}>${textOf('challenge.next', { title: next.title ?? next.name })}</button>`
      : nothing
  }</div>`;
}

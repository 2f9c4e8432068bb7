/** How attention looks, in a small panel at the name of the lane: score, query, weight, a share by hand, and what else is shown. */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { field } from '../../pieces/field.js';
import { meant, undecided } from '../../pieces/finger.js';
import { spoken } from '../../pieces/spoken.js';
import { inOrder } from '../../state/place.js';
import { now } from '../../views/timeline/lanes.js';
import { pieces, textOf } from '../../words/text.js';
import { opens } from '../menu.js';
import { array } from './array.js';
import { ENDS, handAt, letGo, setByHand } from './by_hand.js';
import { shareText } from './said.js';
import { isOffered, SCORINGS, SHOWN, settingsOf, USUAL } from './settings.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Scoring, Shown } from './settings.js' */
/** @import { Seen } from './seen.js' */

const PANEL = 'attention-panel';

/** What is typed to begin with: the state that looked until now, as it is printed. @param {Frame} frame */
function typedQuery({ trace, cursor }) {
  const from = (cursor.step - 1) * trace.H;
  return Array.from(
    { length: trace.H },
    (_, unit) => Number((trace.values.hidden_state?.[from + unit] ?? 0).toFixed(2)) + 0,
  );
}

/** One number in a field, several as text. @param {Frame} frame @param {Act} act @param {{label: string, where: string, numbers: readonly number[], columns: number, set: (numbers: readonly number[]) => void}} of */
function numbers(frame, act, { label, where, numbers, columns, set }) {
  const { notices } = frame;
  if (numbers.length > 1) return array(frame, act, { label, where, numbers, columns, set });
  const { commit, refuse, accept } = act;
  return field({
    label,
    where,
    value: numbers[0] ?? 0,
    step: 0.1,
    notices,
    set: (value) => set([value]),
    commit,
    refuse,
    accept,
  });
}

/** @param {Frame} frame @param {Act} act */
function score(frame, act) {
  const { H } = frame.trace;
  const { scoring, weight } = settingsOf(frame.chosen, H);
  const choose = (/** @type {Event} */ { target }) => {
    const chosen = /** @type {Scoring} */ (/** @type {HTMLSelectElement} */ (target).value);
    act.choose({ scoring: chosen === USUAL ? undefined : chosen });
  };
  return html`<label class="attention-row"><span>${textOf('attention.scoring')}</span><select @change=${choose} .value=${live(scoring)}>
    ${SCORINGS.map((one) => html`<option value=${one} ?selected=${one === scoring} ?disabled=${!isOffered(one, H)}>${textOf('attention.scored', { scoring: one, units: H })}</option>`)}
  </select></label>
  ${
    weight
      ? html`<div class="attention-row"><span class="symbol">W</span>${numbers(frame, act, {
          label: textOf('attention.weight'),
          where: 'scoring.W',
          numbers: weight,
          columns: H,
          set: (scoring_weight) => act.choose({ scoring_weight }),
        })}</div>`
      : nothing
  }`;
}

/** @param {Frame} frame @param {Act} act */
function query(frame, act) {
  const { H } = frame.trace;
  const { query } = settingsOf(frame.chosen, H);
  const choose = (/** @type {Event} */ { target }) =>
    act.choose({ query: /** @type {HTMLSelectElement} */ (target).value === 'typed' ? typedQuery(frame) : undefined });
  return html`<label class="attention-row"><span>${textOf('attention.query')}</span><select @change=${choose}>
    ${['state', 'typed'].map((one) => html`<option value=${one} ?selected=${(one === 'typed') === (query !== undefined)}>${textOf('attention.queried', { query: one, step: frame.cursor.step })}</option>`)}
  </select></label>
  ${
    query
      ? html`<div class="attention-row"><span class="symbol">q</span>${numbers(frame, act, {
          label: textOf('attention.query_numbers'),
          where: 'query',
          numbers: query,
          columns: H,
          set: (query) => act.choose({ query }),
        })}</div>`
      : nothing
  }`;
}

/** A share by hand, for who has no pointer, or wants one exactly. @param {Frame} frame @param {Seen|undefined} seen */
function byHand(frame, seen) {
  if (!seen || seen.at < 2) return nothing;
  const hand = handAt(frame);
  const step = hand?.step ?? inOrder(frame, 1);
  const shareOf = (/** @type {number} */ one) => seen.shares[inOrder(frame, one) - 1] ?? 0;
  const known = [inOrder(frame, 1), inOrder(frame, now(frame))].sort((a, b) => a - b);
  const choose = (/** @type {Event} */ { target }) => {
    const typed = /** @type {HTMLInputElement} */ (target);
    const one = typed.valueAsNumber;
    if (typed.validity.valid && Number.isInteger(one)) setByHand(frame, one, shareOf(one));
    else typed.value = String(step);
  };
  const text = shareText(shareOf(step));
  const label = textOf('attention.share_of', { step });
  return html`<div class="attention-row"><span>${textOf('attention.by_hand')}</span>
    <input type="number" class="attention-step" aria-label=${textOf('attention.share_step')} min=${known[0]} max=${known[1]} .value=${live(String(step))} @change=${choose}>
    <input type="range" aria-label=${label} aria-valuetext=${spoken(text)} min=${ENDS.least} max=${ENDS.most} step=${ENDS.step}
      .value=${live(String(shareOf(step)))} @input=${meant((share) => setByHand(frame, step, share))} @pointerdown=${undecided}>
    <b>${text}</b>
    <button type="button" ?disabled=${!hand} @click=${letGo}>${textOf('attention.as_scored')}</button></div>`;
}

/** @param {Frame} frame @param {Act} act @param {Shown} one */
function shown({ chosen: { attention = [] } }, act, one) {
  const turn = () => {
    const shows = SHOWN.filter((name) => attention.includes(name) !== (name === one));
    act.choose({ attention: shows.length > 0 ? shows : undefined });
  };
  return html`<label class="attention-row check"><input type="checkbox" .checked=${live(attention.includes(one))} @change=${turn}>${textOf(`attention.shows_${one}`)}</label>`;
}

/** @param {Frame} frame @param {Act} act @param {Seen|undefined} seen @param {string} style  where its button stands */
export function panel(frame, act, seen, style) {
  const { scoring, query: typed } = settingsOf(frame.chosen, frame.trace.H);
  const here = {
    scoring,
    query: typed ? 'typed' : 'state',
    step: frame.cursor.step,
    hand: handAt(frame)?.step ?? 0,
  };
  const own = (/** @type {Event} */ event) => event.stopPropagation();
  return html`<button type="button" class="attention-set" style=${style} popovertarget=${PANEL} aria-label=${textOf('attention.set_name', here)} @pointerdown=${own}>${pieces('attention.set', here, (words) => html`<sub>${words}</sub>`)}</button><div
    id=${PANEL} class="lanes-menu attention-panel" dir=${textOf('language.direction')} popover role="group" aria-label=${textOf('attention.panel')} @beforetoggle=${opens} @pointerdown=${own}>
    ${score(frame, act)}${query(frame, act)}${byHand(frame, seen)}${SHOWN.map((one) => shown(frame, act, one))}
  </div>`;
}

/** Two speeds: from step to step, and from stage to stage inside a step; and playing at a chosen pace. */
import { html, nothing, svg } from 'lit-html';
import { lock as LOCK } from '../pieces/lock.js';
import { placeAt, placeOf } from '../state/place.js';
import { pieces, textOf } from '../words/text.js';
import { resting } from './standing.js';

/** @import { Act, Frame } from '../state/types.js' */

const ICONS = {
  play: 'M4 2.5v11l9-5.5z',
  pause: 'M4 2.5h3v11H4zM9 2.5h3v11H9z',
  first: 'M3 2.5h2v11H3zM13 2.5v11L5.5 8z',
  back: 'M11.5 2.5v11L4 8z',
  on: 'M4.5 2.5v11L12 8z',
  last: 'M11 2.5h2v11h-2zM3 2.5v11L10.5 8z',
};

/** @param {keyof typeof ICONS} icon */
const drawn = (icon) => svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${ICONS[icon]}></path></svg>`;

/** The key that does the same, as it is called in `aria-keyshortcuts`. @type {Record<string, string>} */
const KEYS = {
  first_step: 'Home',
  previous_step: 'ArrowLeft',
  next_step: 'ArrowRight',
  last_step: 'End',
  previous_stage: 'Shift+ArrowLeft',
  next_stage: 'Shift+ArrowRight',
};

/** At its end it rests, and keeps the focus. @param {keyof typeof ICONS} icon @param {string} does @param {() => void} press @param {boolean} [rests] @param {string} [look] */
const button = (icon, does, press, rests = false, look = '') => {
  const key = KEYS[does];
  const label = textOf(`transport.${does}`);
  const title = key ? textOf('transport.by_key', { what: label, key: textOf(`transport.${does}_key`) }) : label;
  return html`<button type="button" class="transport-icon ${look}" aria-label=${label} title=${title} aria-keyshortcuts=${key ?? nothing}
    aria-disabled=${rests ? 'true' : nothing} @click=${() => rests || press()}>${drawn(icon)}</button>`;
};

/** What comes next is covered: the way on is to ask for it. @param {Frame} frame @param {Act} act */
function answer(frame, act) {
  const { kind, cursor } = frame;
  const { step, stage } = placeAt(frame, placeOf(frame, cursor) + 1);
  return html`<button type="button" class="transport-answer primary" @click=${act.showAnswer}>${pieces(
    'transport.answer',
    { step, stage, name: kind.stages[stage - 1]?.name ?? '' },
    (words) => html`<span class="unseen">${words}</span>`,
  )}</button>`;
}

/** @param {number} pace @param {Act} act */
const paces = (pace, act) => html`<select class="transport-pace" aria-label=${textOf('transport.pace')}
  @change=${(/** @type {Event} */ event) => act.setPace(Number(/** @type {HTMLSelectElement} */ (event.target).value))}>
  ${act.PACES.map(({ name }, index) => html`<option value=${index} ?selected=${index === pace}>${textOf(`transport.pace_${name}`)}</option>`)}
</select>`;

/** No number of the trace stands there. @param {Frame} frame @param {Act} act */
export function transport(frame, act) {
  const { cursor, reach, asks, trace } = frame;
  const { step, stage, playing, pace } = cursor;
  return resting(
    frame,
    () => drawnFrom(frame, act),
    trace.T,
    step,
    stage,
    playing,
    pace,
    reach.first,
    reach.last,
    asks,
  );
}

/** The stages are one stop of Tab: Shift and the arrows go from one to the other. @param {Frame} frame @param {Act} act */
function drawnFrom(frame, act) {
  const { lock, hide } = frame.settings;
  const ask = frame.asks ? answer(frame, act) : nothing;
  if (hide.includes('transport')) return frame.asks ? html`<div class="transport">${ask}</div>` : nothing;
  const { kind, trace } = frame;
  const { T } = trace;
  const { step, stage, playing, pace } = frame.cursor;
  const here = placeOf(frame, { step, stage });
  const { first, last } = frame.reach;
  const back = frame.direction === 'backward';
  const start = step === 1 || lock.includes('step') || (back && here >= last);
  const end = step === T || lock.includes('step') || (!back && here >= last);
  return html`<div class="transport" dir="ltr" role="group" aria-label=${textOf('transport.name')}>
    <div class="transport-steps">
      ${button(playing ? 'pause' : 'play', playing ? 'pause' : 'play', act.togglePlay, false, 'play primary')}
      ${frame.asks ? ask : paces(pace, act)}
      <span class="transport-group">
        ${button('first', 'first_step', () => act.goToStep(1), start, 'edge')}
        ${button('back', 'previous_step', act.previousStep, start)}
        <output class="transport-where" dir=${textOf('language.direction')}>${lock.includes('step') ? LOCK() : nothing}${pieces('transport.where', { step, steps: T }, (words) => html`<span>${words}</span>`)}</output>
        ${button('on', 'next_step', act.nextStep, end)}
        ${button('last', 'last_step', () => act.goToStep(T), end, 'edge')}
      </span>
    </div>
    <div class="transport-stages">
      ${button('back', 'previous_stage', act.previousStage, here <= first)}
      <ol>
        ${kind.stages.map(({ part, name }, index) => {
          const number = index + 1;
          const now = number === stage;
          const covered = placeOf(frame, { step, stage: number }) > last;
          return html`<li>
            <button type="button" class="${part} ${now ? 'now' : ''} ${number > stage ? 'todo' : ''}" data-part=${part} aria-label=${textOf('transport.stage', { stage: number, name })}
              aria-current=${now ? 'step' : 'false'} tabindex=${now ? nothing : '-1'} aria-disabled=${covered ? 'true' : nothing} @click=${() => covered || act.goToStage(number)}><b>${number}</b> <span>${name}</span></button>
          </li>`;
        })}
      </ol>
      ${button('on', 'next_stage', act.nextStage, here >= last)}
    </div>
  </div>`;
}

/**
 * The whole sequence on one time axis: the inputs, which are edited here, the gates, the cell state and the hidden state, a column for
 * each step and one playhead through all of them. The lanes are drawn by the files in timeline/; this one puts them in order.
 */
import { html, nothing, svg } from 'lit-html';
import { brought } from '../later/brought.js';
import { atLeast, fitted, lettering, textWidth } from '../pieces/fit.js';
import { hatch } from '../pieces/hatch.js';
import { symbol } from '../pieces/symbol.js';
import { spokenWord } from '../pieces/word.js';
import { unitsOf } from '../units/here.js';
import { textOf } from '../words/text.js';
import { resting, standing } from './standing.js';
import { editor } from './timeline/editor.js';
import { handles, inputNow, inputs } from './timeline/inputs.js';
import { gate, gateNow, stateLane, stateNow } from './timeline/lanes.js';
import { layout } from './timeline/layout.js';
import { head, playhead } from './timeline/playhead.js';
import { press } from './timeline/point.js';
import { settled } from './timeline/reach.js';
import { units } from './timeline/shape.js';

/** @import { Part } from '../kinds/kind.js' */
/** @import { Act, Frame } from '../state/types.js' */
/** @import { Lane, Layout } from './timeline/layout.js' */

const PREFIX = 'timeline';
/** Of a name beside its lane. */
const SMALLEST = 12.8;
/** The room that a symbol takes; where a name leaves less, it stands alone. */
const SYMBOL = 12;

/** @param {string} part */
const hatchOf = (part) => `url(#${PREFIX}-${part})`;

/** A lane: its ground can be pointed at everywhere. @param {Layout} L @param {Part} part @param {unknown} drawn */
function lane(L, part, drawn) {
  const { ground, end } = /** @type {Lane} */ (L.lanes.get(part));
  return svg`<g class=${part} data-part=${part}>
    <rect class="timeline-ground" x="0" y=${ground} width=${L.width} height=${end - ground}></rect>
    ${drawn}
  </g>`;
}

/** What stands in front of the playhead: a lane's name and its value of now. @param {Layout} L @param {Part} part @param {string} name @param {string} letter @param {unknown} now */
function front(L, part, name, letter, now) {
  const { name: baseline } = /** @type {Lane} */ (L.lanes.get(part));
  const size = Math.max(SMALLEST, fitted(name, 14, 100, 600));
  const title = L.narrow
    ? svg`<text class="timeline-name" x="2" y=${baseline} font-size=${atLeast(13.5)}>${name} ${symbol(letter)}</text>`
    : svg`<text class="timeline-name" x="0" y=${baseline} font-size=${size}>${name}</text>
        ${textWidth(name, size, 600) < L.symbol - SYMBOL ? svg`<text class="timeline-symbol" x=${L.symbol} y=${baseline}>${symbol(letter)}</text>` : nothing}`;
  return svg`<g class=${part} data-part=${part}>${title}${now}</g>`;
}

/** The lane of one input. */
const ONE = {
  sized: undefined,
  inputs,
  handles,
  editor,
  front: (/** @type {Layout} */ L, /** @type {Frame} */ frame) => [
    front(L, 'inputs', textOf('timeline.input'), 'x', inputNow(L, frame)),
    L.narrow || frame.settings.lock.includes('inputs')
      ? ''
      : svg`<text class="timeline-hint" x="0" y=${(L.lanes.get('inputs')?.name ?? 0) + 19}>${textOf('timeline.drag', { alone: frame.alone ? 'yes' : 'no' })}</text>`,
  ],
};

/** The native control behind the step numbers: arrow keys, Home and End, and assistive technology scrub with it. @param {Layout} L @param {number} step @param {string} word @param {boolean} locked @param {Act} act */
function scrubber(L, step, word, locked, act) {
  const go = (/** @type {Event} */ { target }) => act.goToStep(/** @type {HTMLInputElement} */ (target).valueAsNumber);
  return html`<input class="timeline-scrubber" type="range" aria-label=${textOf('timeline.scrubber')} aria-valuetext=${textOf('timeline.now', { step, steps: L.T, ...spokenWord(word) })} min="1" max=${L.T} step="1" ?disabled=${locked}
    .value=${String(step)} style="left:${units(L.left)};width:${units(L.right - L.left)}" @input=${go}>`;
}

/** How its lane of inputs is drawn. @param {Frame} frame */
const inputsOf = (frame) => (frame.wanted.D > 1 && brought.units?.inputs) || ONE;

/** What stands on the axis: all there is of the cell, or as much of it as one lane alone needs. @param {Frame} frame */
export function stands(frame) {
  const { kind, words, other, alone } = frame;
  const { lenses } = brought;
  const others = alone ? undefined : unitsOf(frame)?.rows;
  const has = {
    two: !alone && other !== null,
    worded: words.length > 0,
    alone: alone !== undefined,
    sized: inputsOf(frame).sized?.(frame),
    opened: lenses?.room(frame),
  };
  return {
    shown: (alone && lenses?.alone.shown(frame)) || kind,
    others,
    has: { ...has, rows: others?.room(frame, has) },
  };
}

/** @param {Frame} frame @param {Act} act */
export function timeline(frame, act) {
  const { words, names, wanted, undoing } = frame;
  const worded = words.length > 0;
  const of = inputsOf(frame);
  const { has, shown, others } = stands(frame);
  const layers = brought.lenses;
  const L = layout(shown, frame.room.axis, frame.trace.T, has);
  const { step, input } = frame.cursor;
  const place = JSON.stringify([L, ...L.lanes]);
  const still = (/** @type {() => unknown} */ draw, /** @type {unknown} */ of = '') => standing(frame, draw, place, of);
  /** What is drawn of the steps and their inputs alone: no answer makes it another. @param {() => unknown} draw */
  const given = (draw) =>
    resting(
      frame,
      draw,
      place,
      lettering.value,
      step,
      input,
      words,
      names,
      wanted.D,
      wanted.inputs,
      settled(wanted.inputs),
      undoing.back,
      undoing.forth,
    );
  const hatched = [
    'inputs',
    ...(has.two ? ['hidden_state'] : []),
    ...shown.strips.filter(({ signed }) => signed).map(({ part }) => part),
    ...(has.opened?.hatched ?? []),
  ];
  const { lock } = frame.settings;
  return html`<div dir="ltr" data-lane=${frame.alone ?? nothing} class="timeline ${L.narrow ? 'narrow' : ''} ${L.tight ? 'tight' : ''} ${worded ? 'worded' : ''}">
    ${given(() => scrubber(L, step, words[step - 1] ?? '', lock.includes('step'), act))}
    <div class="timeline-axis" style="width:${units(L.width)}" @pointerdown=${(/** @type {PointerEvent} */ event) => press(event, L, frame, act)}>
    ${others && still(() => others.layer(L, frame, has, act))}<svg viewBox="0 0 ${L.width} ${L.height}" role="img"
      aria-label=${textOf('timeline.told', { steps: L.T, step })}>
      <defs>${[...new Set(hatched)].map((part) => hatch(PREFIX, part))}</defs>
      ${L.narrow ? '' : svg`<text class="timeline-hint" x="0" y=${L.number}>${textOf('timeline.step')}</text>`}
      ${L.narrow || !worded ? '' : svg`<text class="timeline-hint" x="0" y=${L.word}>${textOf('timeline.word')}</text>`}
      ${given(() => head(L, step, words))}
      ${lane(L, 'inputs', [given(() => of.inputs(L, frame, hatchOf('inputs'))), layers?.inputs(L, frame, /** @type {Lane} */ (L.lanes.get('inputs')))])}
      ${shown.strips.map((gated) => still(() => lane(L, gated.part, gate(L, frame, gated, hatchOf(gated.part))), gated))}
      ${shown.states.map((state) => still(() => lane(L, state.part, stateLane(L, frame, state, hatchOf)), state))}
      ${has.two ? brought.both?.both(L, frame, hatchOf('hidden_state')) : nothing}
      ${layers?.lane(L, frame, hatchOf)}
      <g class="timeline-here">
        ${given(() => playhead(L, step, words[step - 1] ?? ''))}
        ${given(() => of.front(L, frame))}
        ${shown.strips.map((gated) => still(() => front(L, gated.part, gated.name, gated.symbol, gateNow(L, frame, gated)), gated))}
        ${shown.states.map((state) => still(() => front(L, state.part, state.name, state.symbol, stateNow(L, frame, state)), state))}
        ${has.two ? brought.both?.bothNow(L, frame) : nothing}
        ${layers?.front(L, frame)}
      </g>
    </svg>
    <div class="inputs" data-part="inputs" aria-hidden="true">${given(() => of.handles(L, frame))}</div>
    ${layers?.above(L, frame, act)}${frame.alone ? layers?.alone.input(L, frame, act) : nothing}</div>
    ${frame.alone ? nothing : given(() => of.editor(L, frame, act))}
  </div>`;
}

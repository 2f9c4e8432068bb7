/** The headline: what there is to see, where the reader is, and in one sentence what the cell just did, each part in its hue. */
import { html, nothing } from 'lit-html';
import { plain, told } from '../kinds/told.js';
import { brought } from '../later/brought.js';
import { moment } from '../pieces/moment.js';
import { signed } from '../pieces/print.js';
import { undoAndRedo } from '../pieces/undo.js';
import { spokenWord } from '../pieces/word.js';
import { inWords } from '../state/changed.js';
import { placeOf } from '../state/place.js';
import { unitsOf } from '../units/here.js';
import { forMany } from '../units/wording.js';
import { showsOf, titleOf } from '../words/preset.js';
import { pieces, textOf, textOr } from '../words/text.js';
import { directions } from './directions.js';

/** @import { Stage } from '../kinds/kind.js' */
/** @import { Phrase } from '../kinds/told.js' */
/** @import { Act, Frame } from '../state/types.js' */

/** Each phrase in the hue of its part, and to be pointed at. @param {Phrase[]} phrases */
export const coloured = (phrases) =>
  phrases.map((phrase) =>
    typeof phrase === 'string' ? phrase : html`<b class=${phrase.part} data-part=${phrase.part}>${phrase.words}</b>`,
  );

/** The sentence of a step and stage. @param {Frame} frame @param {number} [stage] @returns {Phrase[]} */
export const sentenceOf = (frame, stage = frame.cursor.stage) => [...oneSays(frame, stage), ...bothSay(frame, stage)];

/** The sentence of the cell that is looked at. @param {Frame} frame @param {number} stage @returns {Phrase[]} */
const oneSays = (frame, stage) =>
  frame.awaited ? [waiting(frame)] : told(frame, frame.cursor.step, frame.cursor.unit, stage);

/**
 * Where a second cell reads the other way, what both say of this step, forward first, as soon as both have come to it.
 * @param {Frame} frame @param {number} stage @returns {Phrase[]}
 */
function bothSay({ kind, trace, other, direction, cursor, shown, awaited }, stage) {
  const { step, unit } = cursor;
  if (!other || awaited || stage < kind.lastStage || placeOf({ kind, trace: other }, { step, stage }) > shown)
    return [];
  const { part } = /** @type {Stage} */ (kind.stages.at(-1));
  const [here, there] = [trace, other].map((one) => signed(moment({ kind, trace: one }, step, unit).of(part)));
  const [forward = '', backward = ''] = direction === 'backward' ? [there, here] : [here, there];
  return [' ', ...pieces('sentence.both', { forward, backward }, (words) => ({ words, part }))];
}

/** What stands there while the numbers are not known: whose they will be. @param {Frame} frame */
export function waiting({ engine, arriving }) {
  if (arriving) return textOf('sentence.arriving');
  if (engine.kind === 'failed') return textOf('sentence.failed');
  if (engine.kind === 'asleep') return textOf('sentence.asleep', { until: engine.until });
  return textOf('sentence.waiting', { state: engine.kind });
}

/** The same as text, for the live region. @param {Frame} frame */
export function spokenSentence(frame) {
  const { step, stage } = frame.cursor;
  return textOf(forMany(frame.trace, 'sentence.spoken'), {
    step,
    steps: frame.trace.T,
    ...spokenWord(frame.words[step - 1]),
    stage,
    direction: frame.direction,
    name: frame.kind.stages[stage - 1]?.name ?? '',
    sentence: plain(sentenceOf(frame)),
    ...unitsOf(frame)?.holes(frame),
  });
}

/**
 * What a change brought about, for the live region: what the part does that was changed, and what becomes of it at the present stage.
 * @param {Frame} frame
 * @param {string[]} names  of what was changed, at least one (state/changed.js)
 */
export function spokenEffect(frame, names) {
  const compared = brought.lenses?.said(frame) ?? '';
  return compared ? `${effect(frame, names)} ${compared}` : effect(frame, names);
}

/** @param {Frame} frame @param {string[]} names */
function effect(frame, names) {
  const { step, stage } = frame.cursor;
  const gated = names.length === 1 ? frame.kind.partNamed(names[0] ?? '') : undefined;
  const here = plain(sentenceOf(frame));
  if (!gated || frame.awaited) return textOf('sentence.effect', { what: inWords(frame.kind, names), sentence: here });
  if (placeOf(frame, { step, stage: gated.stage }) > frame.shown)
    return textOf('sentence.effect', { what: inWords(frame.kind, names), sentence: here });
  const own = plain(sentenceOf(frame, gated.stage));
  return stage > gated.stage ? `${own} ${here}` : own;
}

/** @param {Frame} frame */
function about(frame) {
  const { kind, origin, presets, presetName, foreign, cursor } = frame;
  const preset = presets.find(({ name }) => name === presetName);
  const differs = foreign ? 'sentence.foreign' : 'sentence.changed';
  if (!preset) return brought.learning?.title(frame) ?? textOf(differs, { preset: titleOf(origin) });
  return cursor.opened && preset === presets[0] ? textOr(`${kind.name}.first`, showsOf(preset)) : showsOf(preset);
}

/** @param {Frame} frame @param {Act} act */
export function where(frame, act) {
  const { step, stage } = frame.cursor;
  const { stages, lastStage } = frame.kind;
  const { direction, trace } = frame;
  const name = stages[stage - 1]?.name ?? '';
  const word = spokenWord(frame.words[step - 1]);
  const place = { direction, step, steps: trace.T, ...word, stage, stages: lastStage, name };
  const tagged = (/** @type {string} */ words, /** @type {string} */ tag) =>
    tag === 'label' ? html`<bdi class="sentence-word">${words}</bdi>` : html`<b>${words}</b>`;
  return html`<div class="sentence-where">${brought.learning?.where()}${pieces('sentence.where', place, tagged)}${directions(frame, act)}${unitsOf(frame)?.stepper(frame, act)}<span class="sentence-undo">${undoAndRedo(frame, act)}</span></div>`;
}

/**
 * An embedded figure stands in a text of its own, which says what it is about.
 * @param {Frame} frame
 * @param {Act} act
 * @param {unknown} hint  at the end of the first line, or below it
 */
export function sentence(frame, act, hint) {
  if (frame.settings.hide.includes('sentence')) return nothing;
  const own = frame.layout === 'page';
  const { stage } = frame.cursor;
  const both = bothSay(frame, stage);
  return html`<div class="sentence">
    <div class="sentence-first">
      ${own ? html`<div class="sentence-about"><bdi>${about(frame)}</bdi></div>` : where(frame, act)}
      ${hint && html`<div class="sentence-hint">${hint}</div>`}
    </div>
    ${own ? where(frame, act) : nothing}
    <p>${coloured(oneSays(frame, stage))}${both.length > 0 ? html`<span class="sentence-both">${coloured(both)}</span>` : nothing}</p>
  </div>`;
}

/** What a lane shows that is a panel of its own. @param {Frame} frame @param {unknown} [first]  what stands above it */
export function laneSentence(frame, first = '') {
  if (frame.settings.hide.includes('sentence')) return nothing;
  const unasked = frame.heard.size === 0 && ['asleep', 'failed'].includes(frame.engine.kind);
  const says =
    frame.awaited || unasked ? waiting(frame) : (brought.lenses?.alone.says(frame) ?? textOf('lanes.absent'));
  return html`<div class="sentence"><div class="sentence-first">${first}</div><p>${says}</p></div>`;
}

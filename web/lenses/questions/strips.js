/** The three rows as strips in the hue of the state, each with a name of its own, under one that stands over them all. */
import { nothing, svg } from 'lit-html';
import { whether } from '../../kinds/holes.js';
import { atLeast, fitted, textWidth } from '../../pieces/fit.js';
import { symbol } from '../../pieces/symbol.js';
import { labelNow, labels } from '../../views/timeline/label.js';
import { along, now } from '../../views/timeline/lanes.js';
import { GUTTER, isNarrow } from '../../views/timeline/layout.js';
import { strip } from '../../views/timeline/strip.js';
import { pieces, textOf } from '../../words/text.js';
import { stateOf } from './asked.js';

/** @import { Part } from '../../kinds/kind.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Labelled } from '../../views/timeline/label.js' */
/** @import { Lane, Layout } from '../../views/timeline/layout.js' */
/** @import { Room } from '../layer.js' */
/** @import { Answers, Row } from './asked.js' */

export const NAME = 'questions';
const ROWS = 3;
const STRIP = 26;
const GAP = 4;
/** Over the first strip, and over each where its name stands above it. */
const WIDE = { head: 24, name: 0 };
const NARROW = { head: 0, name: 19 };
/** Over the sentence below, and one of its lines. */
const APART = 6;
/** Under the sentence, where the playhead ends. */
const FOOT = 8;
const TYPE = 13.5;
const TITLE = 14;
/** From the name to what closes the lane. */
const CLOSE = 8;
const LINE = 1.4;
/** Words end before their line does. */
const RAGGED = 1.1;
const SMALLEST = 12.8;

/** @param {boolean} narrow */
const sizes = (narrow) => (narrow ? NARROW : WIDE);

/** Where the strips end. @param {boolean} narrow */
const stripsIn = (narrow) => sizes(narrow).head + ROWS * (sizes(narrow).name + STRIP + GAP) - GAP;

/** The sentence below: why the rows differ. @param {Frame['kind']} kind */
export const why = ({ memory }) => textOf('questions.why', { shared: whether(memory !== null) });

/** @param {Frame} frame @returns {Partial<Room>} */
export function room({ kind, room: { axis } }) {
  const narrow = isNarrow(axis.width);
  const size = atLeast(TYPE);
  const width = textWidth(why(kind), size, 400) * RAGGED;
  const lines = Math.ceil(width / (narrow ? axis.width : axis.width - GUTTER));
  return {
    below: [{ name: NAME, height: stripsIn(narrow) + APART + lines * size * LINE + FOOT }],
    hatched: [stateOf(kind).part],
  };
}

/** Where the sentence below stands. @param {Layout} L */
export function below(L) {
  const { top } = /** @type {Lane} */ (L.lanes.get(NAME));
  const left = L.narrow ? 0 : L.left;
  return { top: top + stripsIn(L.narrow) + APART, left, width: L.width - left, size: atLeast(TYPE), line: LINE };
}

/** Where the name over the rows stands, and where it ends. @param {Layout} L @param {Answers} found */
export function title(L, { state, at }) {
  const { top, name } = /** @type {Lane} */ (L.lanes.get(NAME));
  const size = atLeast(TITLE);
  const text = textOf('questions.title', { letter: `${state.symbol}${at}` });
  return { x: L.narrow ? 2 : 0, y: L.narrow ? name : top + 14, size, end: textWidth(text, size, 600) + CLOSE };
}

/** The place of a row, as a lane has one. @param {Layout} L @param {number} index @returns {Lane} */
function placeOf(L, index) {
  const { top } = /** @type {Lane} */ (L.lanes.get(NAME));
  const { head, name } = sizes(L.narrow);
  const ground = top + head + index * (name + STRIP + GAP);
  const own = ground + name;
  return { ground, top: own, height: STRIP, name: L.narrow ? own - 5 : own + STRIP / 2 + 5, end: own + STRIP };
}

/** @param {Frame} frame @param {Answers} found @param {Row} row @param {Lane} place @returns {Labelled} */
const labelled = (frame, { count, reached }, { values }, { top, height }) => ({
  values,
  count: Math.min(count, values.length),
  now: now(frame),
  reached,
  signed: true,
  flagged: true,
  baseline: () => top + Math.floor(height / 2) + 2,
});

/** What a full meter stands for: 1, or the largest of what is counted in the same unit. @param {readonly Row[]} rows */
const fullOf = (rows) => Math.max(1, ...rows.flatMap(({ values }) => values.map(Math.abs)));

/** @param {Layout} axis @param {Frame} frame @param {Answers} found @param {(part: Part) => string} hatch */
export function lane(axis, frame, found, hatch) {
  const L = along(/** @type {import('../../views/timeline/layout.js').Axis} */ (axis), frame);
  const { state, rows } = found;
  const { ground, end } = /** @type {Lane} */ (L.lanes.get(NAME));
  const [nudges, states] = [rows.filter(({ name }) => name === 'nudge'), rows.filter(({ name }) => name !== 'nudge')];
  const drawn = rows.map((row, index) => {
    const place = placeOf(L, index);
    const full = fullOf(row.name === 'nudge' ? nudges : states);
    const lengths = row.values.map((value) => value / full);
    const label = labelled(frame, found, row, place);
    const meters = strip(L, place, lengths, 1, label.count, true, hatch(state.part));
    return svg`<g class=${found.reached > 0 ? nothing : 'todo'}>${meters}</g>${labels(L, label)}${none(L, frame, row, place)}`;
  });
  return svg`<g class="questions ${state.part}" data-part=${state.part}>
    <rect class="timeline-ground" x="0" y=${ground} width=${L.width} height=${end - ground}></rect>${drawn}</g>`;
}

/** Why there is nothing in a row. @param {Layout} L @param {Frame} frame @param {Row} row @param {Lane} place */
const none = (L, { kind }, { why }, { top }) =>
  why
    ? svg`<text class="timeline-hint" x=${L.narrow ? 2 : L.left} y=${top + STRIP / 2 + 5}>${textOf(why, { kind: kind.title })}</text>`
    : nothing;

/** A symbol with the step or the input that is meant. @param {string} key @param {string} letter @param {number} below */
const named = (key, letter, below) =>
  pieces(key, { letter }, (words, tag) => (tag === 'symbol' ? symbol(words, below ? String(below) : '') : words));

/** The names, and the values of now. @param {Layout} axis @param {Frame} frame @param {Answers} found */
export function front(axis, frame, found) {
  const L = along(/** @type {import('../../views/timeline/layout.js').Axis} */ (axis), frame);
  const { state, at, rows } = found;
  const { x, y, size } = title(L, found);
  const nudged = frame.trace.D > 1 ? (frame.cursor.input ?? 0) + 1 : 0;
  const names = rows.map((row, index) => {
    const place = placeOf(L, index);
    const key = row.name === 'nudge' && nudged > 0 ? 'questions.nudge_of' : `questions.${row.name}`;
    const fits = Math.max(SMALLEST, fitted(textOf(key, { letter: 'x' }), TYPE, L.symbol, 400));
    return svg`<text class="questions-name" x=${x} y=${place.name} font-size=${fits}>${named(key, 'x', nudged)}</text>
      ${labelNow(L, labelled(frame, found, row, place))}`;
  });
  return svg`<g class="questions ${state.part}" data-part=${state.part}>
    <text class="timeline-name" x=${x} y=${y} font-size=${size}>${named('questions.title', state.symbol, at)}</text>${names}</g>`;
}

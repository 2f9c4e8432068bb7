/** The lines on their scale, and in front of the playhead their names at their far ends. */
import { nothing, svg } from 'lit-html';
import { atLeast, fitted, textWidth } from '../../pieces/fit.js';
import { inOrder } from '../../state/place.js';
import { DOTS_FROM } from '../../views/timeline/chart.js';
import { along } from '../../views/timeline/lanes.js';
import { dot, px } from '../../views/timeline/shape.js';
import { textOf } from '../../words/text.js';
import { placed } from './labels.js';
import { calledOf } from './lines.js';
import { outlineOf } from './outline.js';
import { chartOf, NAME } from './plan.js';
import { scaleOf } from './scale.js';
import { grownTo, written } from './told.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Axis, Lane, Layout } from '../../views/timeline/layout.js' */
/** @import { Line, Lines } from './lines.js' */
/** @import { Outline } from './outline.js' */
/** @import { Scale } from './scale.js' */

const ABOVE = 12;
const BELOW = 11;
const TYPE = 13;
const SMALLEST = 12.8;
const CLOSE_AT = 114; // in the gutter
const AIR = 8; // before the axis
const TICK = 3; // from the axis to the name of a tick
const BOLD = 650;
const DOT = { wide: 4.2, beside: 3.4, narrow: 3 };
const WIDE_FROM = 40; // pixels of column width
/** Those behind are drawn first. */
const ORDER = ['highway', 'beside', 'whole'];

/** @param {Layout} L */
const laneOf = (L) => /** @type {Lane} */ (L.lanes.get(NAME));

/** @param {Layout} L @param {Frame} frame @param {Lines} found @returns {{scale: Scale, outlines: Map<Line, Outline>}} */
function seen(L, frame, { lines }) {
  const { top } = laneOf(L);
  const scale = scaleOf(lines, frame.chosen.scale === 'linear', [top + chartOf(frame) - BELOW, top + ABOVE]);
  const points = (/** @type {Line} */ { values }) =>
    Array.from(values, (value, index) => ({ x: L.middle(index + 1), y: scale.y(value) }));
  return { scale, outlines: new Map(lines.map((line) => [line, outlineOf(points(line), scale.floor)])) };
}

/** @param {Layout} L @param {Scale} scale */
const ticks = (L, { ticks }) =>
  ticks.map(
    ({ y, one }) =>
      svg`<path class=${one ? 'timeline-zero' : 'timeline-scale'} d="M${L.left} ${px(y)}H${px(L.right)}"></path>`,
  );

/** @param {Layout} L @param {Line} line @param {Outline} outline */
function drawn(L, { name, hue }, { path, seen }) {
  const radius = L.column < WIDE_FROM ? DOT.narrow : name === 'beside' ? DOT.beside : DOT.wide;
  const dots = name === 'highway' || L.column < DOTS_FROM ? '' : seen.map(({ x, y }) => dot(x, y, radius)).join('');
  return svg`<g class=${hue}><path class="gradient-case" d=${path}></path><path class="gradient-line ${name}" d=${path}></path><path
    class="gradient-dot ${name}" d=${dots}></path></g>`;
}

/** @param {Layout} axis @param {Frame} frame @param {Lines} found */
export function lane(axis, frame, found) {
  const L = along(/** @type {Axis} */ (axis), frame);
  const { ground, end } = laneOf(L);
  const { scale, outlines } = seen(L, frame, found);
  const lines = found.lines.toSorted((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
  return svg`<g class="gradient" data-part=${found.state.part}>
    <rect class="timeline-ground" x="0" y=${ground} width=${L.width} height=${end - ground}></rect>
    ${ticks(axis, scale)}
    <g class=${found.reached ? nothing : 'todo'}>${lines.map((line) => drawn(L, line, /** @type {Outline} */ (outlines.get(line))))}</g>
  </g>`;
}

/** What a line is, and what is left at its far end. @param {Frame} frame @param {Line} line */
function named(frame, line) {
  const value = line.values[0] ?? 0;
  return textOf(line.name === 'whole' ? 'gradient.left_at' : 'gradient.left', {
    line: calledOf(line),
    left: written(value),
    grown: grownTo(value),
    step: inOrder(frame, 1),
  });
}

/** @param {Layout} L @param {Frame} frame @param {Lines} found @param {Map<Line, Outline>} outlines */
function names(L, frame, { lines }, outlines) {
  const { top } = laneOf(L);
  const left = L.narrow ? 2 : L.left + 4;
  const room = (L.narrow ? L.width : L.right) - 2 - left;
  const texts = lines.map((line) => {
    const text = named(frame, line);
    const size = Math.max(SMALLEST, fitted(text, TYPE, room, BOLD));
    const outline = /** @type {Outline} */ (outlines.get(line));
    return { line, text, size, width: textWidth(text, size, BOLD), outline };
  });
  const places = placed(texts, { left, right: left + room, top, bottom: top + chartOf(frame) - 2 });
  return texts.map(({ line, text, size }, index) => {
    const { x = 0, y = 0 } = places[index] ?? {};
    return svg`<g class=${line.hue}><text class="gradient-name" font-size=${size} x=${px(x)} y=${px(y)}>${text}</text></g>`;
  });
}

/** Beside the axis, or where there is no room for that, on it, away from the far ends of the lines. @param {Layout} L @param {Scale} scale */
function tickNames(L, { ticks }) {
  const back = L.start === L.left ? 'end' : 'start';
  return ticks.map(({ y, name }) => {
    const beyond = textWidth(name, atLeast(SMALLEST), 400) > L.width - L.right - TICK;
    if (!beyond) return svg`<text class="timeline-tickname" x=${px(L.right + TICK)} y=${px(y + 4.5)}>${name}</text>`;
    const x = !L.narrow || back === 'end' ? L.width - 1 : 1;
    return svg`<text class="timeline-tickname gradient-tick" style="text-anchor:${L.narrow ? back : 'end'}" x=${px(x)} y=${px(L.narrow ? y - 3 : y + 4.5)}>${name}</text>`;
  });
}

/** The step that is looked back from. @param {Frame} frame @param {Lines} found */
export const backFrom = (frame, { here }) => (here > 0 ? inOrder(frame, here) : frame.cursor.step);

/** What stands over the lane or beside it: its words, their size, their baseline, and where its × is, by its middle. @param {Layout} L @param {number} step */
export function titleOf(L, step) {
  const { top, name } = laneOf(L);
  if (!L.narrow) return { text: textOf('gradient.name'), size: atLeast(14), y: top + 16, close: CLOSE_AT };
  const text = textOf('gradient.title', { step });
  const size = atLeast(13.5);
  return { text, size, y: name, close: textWidth(text, size, 600) + 18 };
}

/** @param {Layout} L @param {number} step */
function title(L, step) {
  const { text, size, y } = titleOf(L, step);
  return svg`<text class="timeline-name" x=${L.narrow ? 2 : 0} y=${y} font-size=${size}>${text}</text>
    ${L.narrow ? nothing : hint(L, textOf('gradient.back', { step }), y + 17)}`;
}

/** @param {Layout} L @param {string} text @param {number} y */
const hint = (L, text, y) =>
  svg`<text class="timeline-hint" style="font-size:${fitted(text, TYPE, L.left - AIR)}px" x="0" y=${y}>${text}</text>`;

/** @param {Layout} axis @param {Frame} frame @param {Lines} found */
export function front(axis, frame, found) {
  const L = along(/** @type {Axis} */ (axis), frame);
  const { scale, outlines } = seen(L, frame, found);
  const step = backFrom(frame, found);
  return svg`<g class="gradient" data-part=${found.state.part}>${title(axis, step)}${tickNames(L, scale)}
    ${found.here > 1 ? names(L, frame, found, outlines) : nothing}</g>`;
}

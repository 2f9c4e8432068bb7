/** A test as a small picture: its inputs, the bands that are wanted, and the line of what came, the first wrong step ringed. */
import { nothing, svg } from 'lit-html';
import { typed } from '../../pieces/print.js';
import { bandOf } from './bands.js';

/** @import { Values } from '../../state/types.js' */
/** @import { Band } from './bands.js' */
/** @import { Level, Test } from './level.js' */

const WIDTH = 250;
const TOP = 4; // the chart
const HEIGHT = 23;
const LABELS = 38.5; // the line of the inputs
const TALL = 41;
/** A column that has room for an input in digits: for each character, and around them. */
const CHARACTER = 6.2;
const AROUND = 5;
/** What lies beyond the bands, as a share of what they span. */
const BEYOND = 0.15;
const THIN = 3;

const tenths = (/** @type {number} */ number) => Math.round(10 * number) / 10;

/** @param {readonly (Band|undefined)[]} bands @param {readonly (number|null)[]} wanted */
function scaleOf(bands, wanted) {
  const ends = bands.flatMap((band) => (band ? [band.low, band.high] : [])).filter(Number.isFinite);
  const all = [0, ...ends, ...wanted.flatMap((one) => (one === null || Number.isNaN(one) ? [] : [one]))];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const more = BEYOND * (high - low || 1);
  const [from, to] = [low - more, high + more];
  /** What leaves the picture stands at its edge. @param {number} value */
  return (value) => tenths(TOP + HEIGHT * (1 - (Math.min(Math.max(value, from), to) - from) / (to - from)));
}

/** Neighbours with the same band are one. @param {readonly (Band|undefined)[]} bands */
function stretches(bands) {
  /** @type {{band: Band, first: number, last: number}[]} */
  const found = [];
  bands.forEach((band, index) => {
    const before = found.at(-1);
    if (!band) return;
    if (before?.last === index - 1 && before.band.low === band.low && before.band.high === band.high)
      before.last = index;
    else found.push({ band, first: index, last: index });
  });
  return found;
}

/** In digits where there is room, else as bars. @param {readonly number[]} inputs @param {number} column */
function inputsOf(inputs, column) {
  const said = inputs.map((input) => typed(input, 0).replace(/^(?=[1-9])|^(?=0\.)/, '+'));
  const x = (/** @type {number} */ index) => tenths(column * (index + 0.5));
  if (Math.max(...said.map(({ length }) => length)) * CHARACTER + AROUND <= column)
    return said.map(
      (text, index) =>
        svg`<text class=${inputs[index] === 0 ? 'challenge-input zero' : 'challenge-input'} x=${x(index)} y=${LABELS}>${text}</text>`,
    );
  const most = Math.max(...inputs.map(Math.abs)) || 1;
  const middle = LABELS - 4;
  const bars = inputs.map((input, index) => `M${x(index)} ${middle}v${tenths((-5 * input) / most)}`).join('');
  return svg`<path class="challenge-zero" d="M0 ${middle}H${WIDTH}"></path><path class="challenge-bars" style="stroke-width:${Math.min(column * 0.6, 6)}" d=${bars}></path>`;
}

/**
 * @param {Level} level @param {Test} test
 * @param {{got: Values, wrong: number}} [came]  once it is known
 */
export function picture(level, { inputs, wanted }, came) {
  const column = WIDTH / inputs.length;
  const bands = inputs.map((_, index) => bandOf(level, wanted[index]));
  const y = scaleOf(bands, wanted);
  const x = (/** @type {number} */ index) => tenths(column * (index + 0.5));
  const boxes = stretches(bands).map(({ band: { low, high }, first, last }) => {
    const [top, end] = [y(high), y(low)];
    const height = Math.max(end - top, THIN);
    return svg`<rect class="challenge-band" x=${tenths(column * first + 1)} y=${tenths((top + end - height) / 2)} width=${tenths(column * (last + 1 - first) - 2)} height=${tenths(height)} rx="2"></rect>`;
  });
  const line = came && Array.from(came.got, (value, index) => `${x(index)},${y(value)}`);
  const dots = line && column >= 12 ? line.map((at) => `M${at.replace(',', ' ')}h0`).join('') : '';
  const wrong = came && came.wrong > 0 ? came.wrong - 1 : -1;
  return svg`<svg class="challenge-picture ${level.read.of}" viewBox="0 0 ${WIDTH} ${TALL}" aria-hidden="true">${boxes}${
    line
      ? svg`<polyline class="challenge-line" points=${line.join(' ')}></polyline>${dots ? svg`<path class="challenge-dots" d=${dots}></path>` : nothing}`
      : nothing
  }${
    wrong >= 0 && came
      ? svg`<circle class="challenge-wrong" cx=${x(wrong)} cy=${y(came.got[wrong] ?? 0)} r="4.6"></circle>`
      : nothing
  }${inputsOf(inputs, column)}</svg>`;
}

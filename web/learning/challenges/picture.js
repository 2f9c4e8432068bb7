/** A test as a small picture: the bands that are wanted, the line of what came, the first wrong step ringed, and the inputs below. */
import { html, nothing, svg } from 'lit-html';
import { typed } from '../../pieces/print.js';
import { bandOf } from './bands.js';

/** @import { Values } from '../../state/types.js' */
/** @import { Band } from './bands.js' */
/** @import { Level, Test } from './level.js' */

/** The chart is stretched to the width of its row; its strokes are not. */
const WIDTH = 100;
const HEIGHT = 26;
const EDGE = 3;
/** What lies beyond the bands, as a share of what they span. */
const BEYOND = 0.15;
const THIN = 3;
/** In pixels: how wide an input is in digits, for each character and between two; and what a picture has at least in a row and in a column of the card. */
const CHARACTER = 6.2;
const APART = 3;
const ROOM = { row: 200, column: 132 };
/** From so many steps on dots would be a line. */
const MANY = 20;

const tenths = (/** @type {number} */ number) => Math.round(10 * number) / 10;

/** @param {readonly (Band|undefined)[]} bands @param {readonly (number|null)[]} wanted */
function scaleOf(bands, wanted) {
  const ends = bands.flatMap((band) => (band ? [band.low, band.high] : [])).filter(Number.isFinite);
  const all = [0, ...ends, ...wanted.flatMap((one) => (one === null || Number.isNaN(one) ? [] : [one]))];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const more = BEYOND * (high - low || 1);
  const [from, to] = [low - more, high + more];
  /** What leaves the picture stands at its edge. @param {number} value */
  return (value) =>
    tenths(EDGE + (HEIGHT - 2 * EDGE) * (1 - (Math.min(Math.max(value, from), to) - from) / (to - from)));
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

/** In digits where there is room, else as bars. @param {readonly number[]} inputs */
function inputsOf(inputs) {
  const said = inputs.map((input) => `${input > 0 ? '+' : ''}${typed(input, 0)}`);
  const wide = inputs.length * (APART + CHARACTER * Math.max(...said.map(({ length }) => length)));
  const most = Math.max(...inputs.map(Math.abs)) || 1;
  const bars = inputs.map((input, index) => `M${index + 0.5} 6v${tenths((-5 * input) / most)}`).join('');
  const fits = Object.entries(ROOM).flatMap(([where, room]) => (wide <= room ? [`in-${where}`] : []));
  return html`<span class="challenge-inputs ${fits.join(' ')}"><span class="challenge-digits">${said.map((text) => (text === '0' ? html`<span>0</span>` : html`<b>${text}</b>`))}</span
    ><svg class="challenge-bars" viewBox="0 0 ${inputs.length} 12" preserveAspectRatio="none"><path class="challenge-zero" d="M0 6H${inputs.length}"></path><path d=${bars}></path></svg></span>`;
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
    return svg`<rect class="challenge-band" x=${tenths(column * first)} y=${tenths((top + end - height) / 2)} width=${tenths(column * (last + 1 - first))} height=${tenths(height)}></rect>`;
  });
  const places = came ? Array.from(came.got, (value, index) => `${x(index)} ${y(value)}`) : [];
  const wrong = came && places[came.wrong - 1];
  const line = svg`<path class="challenge-line" d="M${places.join('L')}"></path>${
    places.length < MANY
      ? svg`<path class="challenge-dots" d=${places.map((at) => `M${at}h0`).join('')}></path>`
      : nothing
  }`;
  // A ring that is no ellipse, however the picture is stretched: a dot on a larger dot.
  const ring = svg`<path class="challenge-wrong" d="M${wrong}h0"></path><path class="challenge-within" d="M${wrong}h0"></path><path class="challenge-dots" d="M${wrong}h0"></path>`;
  return html`<span class="challenge-picture ${level.read.of}" aria-hidden="true"><svg class="challenge-chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">${boxes}${came ? line : nothing}${wrong ? ring : nothing}</svg>${inputsOf(inputs)}</span>`;
}

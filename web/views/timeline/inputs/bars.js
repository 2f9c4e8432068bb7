/** Up to four inputs: a row of bars for each, with a grip at the end of every one. They follow the finger; all other lanes follow Python. */
import { html, nothing, svg } from 'lit-html';
import { atLeast, textWidth } from '../../../pieces/fit.js';
import { printed, typed } from '../../../pieces/print.js';
import { stepsOf } from '../../../units/shape.js';
import { GRIPS_FROM } from '../inputs.js';
import { box, px, units } from '../shape.js';
import { height, rowOf } from './place.js';

/** @import { Frame } from '../../../state/types.js' */
/** @import { Layout } from '../layout.js' */

const GRIP = 6;
const OUTLINED_FROM = 12; // pixels of column width
const SIZE = 12.8;
const AIR = 4; // between a grip and its number

/** @param {Layout} L */
export const barWidth = (L) => widths(L).bar;

/** @param {Layout} L */
function widths(L) {
  const bar = L.column >= OUTLINED_FROM ? Math.min(28, L.column * 0.34) : L.column * 0.8;
  return { bar, grip: Math.min(bar + 8, L.column - 4) };
}

/** @param {Frame} frame */
const all = ({ wanted: { D } }) => Array.from({ length: D }, (_, input) => input);

/** @param {Layout} L @param {Frame} frame */
const counted = (L, { wanted }) => Math.min(L.T, stepsOf(wanted));

/** @param {Layout} L @param {Frame} frame @param {string} hatch */
export function bars(L, frame, hatch) {
  const { wanted, settings } = frame;
  const { bar, grip } = widths(L);
  const apart = L.column >= OUTLINED_FROM;
  const grips = L.column >= GRIPS_FROM && !settings.lock.includes('inputs');
  const path = { zero: '', positive: '', negative: '', outline: '', grips: '' };
  for (const input of all(frame)) {
    const y = height(L, wanted, input);
    const zero = y(0);
    path.zero += `M${L.left} ${px(zero)}H${px(L.right)}`;
    for (let step = 1; step <= counted(L, frame); step += 1) {
      const value = wanted.inputs[(step - 1) * wanted.D + input] ?? 0;
      const end = y(value);
      const left = L.middle(step) - bar / 2;
      if (value < 0) path.negative += box(left, zero, bar, end - zero);
      else path.positive += box(left, end, bar, zero - end);
      if (value < 0 && apart) path.outline += box(left + 0.75, zero, bar - 1.5, end - zero);
      if (grips) path.grips += box(L.middle(step) - grip / 2, end - GRIP / 2, grip, GRIP, GRIP / 2);
    }
  }
  return svg`
    <path class="timeline-zero" d=${path.zero}></path>
    <path class="timeline-fill" d=${path.positive}></path>
    <path fill=${hatch} d=${path.negative}></path>
    <path class="timeline-outline" d=${path.outline}></path>
    <path class="timeline-grip" d=${path.grips}></path>
    ${numbers(L, frame, (step) => step !== frame.cursor.step)}`;
}

/** As many decimals as there is room for; nothing where there is none. @param {number} value @param {number} room @param {number} weight */
const fitting = (value, room, weight) =>
  [typed(value), printed(value, 2), printed(value, 1)].find((text) => textWidth(text, atLeast(SIZE), weight) <= room);

/** Beside the ends of the bars, where there is room. Zero is told by its bar. @param {Layout} L @param {Frame} frame @param {(step: number) => boolean} shown */
function numbers(L, frame, shown) {
  const { wanted, cursor } = frame;
  const { grip } = widths(L);
  const room = L.column - grip - 2 * AIR;
  /** Those of the present step and of the one before it end where the playhead stands. */
  const within = L.column / 2 - grip / 2 - AIR - 2;
  return all(frame).map((input) => {
    const y = height(L, wanted, input);
    const row = rowOf(L, wanted, input);
    return Array.from({ length: counted(L, frame) }, (_, index) => {
      const step = index + 1;
      const value = wanted.inputs[index * wanted.D + input] ?? 0;
      const now = step === cursor.step;
      const space = now || step === cursor.step - 1 ? within : room;
      const text = value !== 0 && shown(step) ? fitting(value, space, now ? 700 : 400) : undefined;
      const level = Math.min(Math.max(y(value) + 4.5, row.top + 10), row.top + row.height - 1);
      return (
        text &&
        svg`<text class="timeline-value beside ${now ? 'now' : ''}" font-size=${atLeast(SIZE)} x=${px(L.middle(step) + grip / 2 + AIR)} y=${px(level)}>${text}</text>`
      );
    });
  });
}

/** The numbers of the present step, above the playhead. @param {Layout} L @param {Frame} frame */
export const numbersNow = (L, frame) => numbers(L, frame, (step) => step === frame.cursor.step);

/** What takes hold of the grips: all of the row in their column; in narrow columns that of the present step. @param {Layout} L @param {Frame} frame */
export function handles(L, frame) {
  const { wanted, settings, cursor } = frame;
  if (settings.lock.includes('inputs')) return nothing;
  const whole = L.column < GRIPS_FROM;
  const steps = whole ? [cursor.step] : Array.from({ length: counted(L, frame) }, (_, index) => index + 1);
  return all(frame).map((input) => {
    const { top, height } = rowOf(L, wanted, input);
    return steps.map((step) => {
      const width = whole ? GRIPS_FROM : L.column;
      const place = `left:${units(L.middle(step) - width / 2)};top:${units(top)};width:${units(width)};height:${units(height)}`;
      return html`<i class="timeline-handle whole" data-input=${input} style=${place}></i>`;
    });
  });
}

/** Here and now: one outline through every lane, with the number of the step and its word on its tab; and those of the other steps. */
import { svg } from 'lit-html';
import { atLeast, fitted, textWidth } from '../../pieces/fit.js';
import { textOf } from '../../words/text.js';
import { box, px, rounded } from './shape.js';
import { directionOf, wordLine } from './words.js';

/** @import { Layout } from './layout.js' */

const EVERY = [1, 2, 5, 10, 20, 50, 100];
const AIR = 8; // between two numbers
const ROUND = 8;
const AROUND = 14; // what stands on a tab, both sides together
const TAB = 6; // corners of a tab wider than its column

/** Numbers as dense as they fit: all of them, or 1, 10, 20 and so on. @param {Layout} L */
function numbered(L) {
  const widest = textWidth(String(L.T), atLeast(14), 400) + AIR;
  const every = EVERY.find((count) => count * L.column >= widest) ?? 200;
  const steps = every > 1 && (every - 1) * L.column >= widest ? [1] : [];
  for (let step = every; step <= L.T; step += every) steps.push(step);
  return steps;
}

/**
 * The tab: in its column, or as wide as what stands on it. A word stands there whole, under the number.
 * @param {Layout} L @param {number} step @param {string} word  '' for none
 */
function tab(L, step, word) {
  const words = textOf('timeline.tab', { step });
  const long = textWidth(words, atLeast(14.5), 700) + AROUND;
  const text = word || (L.narrow && L.column < long ? String(step) : words);
  const around = word && L.narrow ? AROUND / 2 : AROUND;
  const size = word ? fitted(word, 14.5, L.width - around - 2, 700) : atLeast(14.5);
  const [left, right] = L.stem(step);
  const width = Math.max(right - left, textWidth(text, size, 700) + around);
  const x = Math.min(Math.max((left + right - width) / 2, 1), L.width - width - 1);
  return { text, size, x, width };
}

/** @param {Layout} L @param {number} now @param {readonly string[]} words */
export function head(L, now, words) {
  const covering = tab(L, now, words[now - 1] ?? '');
  const { x, width } = covering;
  const numbers = numbered(L).map((step) => {
    const middle = L.middle(step);
    const half = textWidth(String(step), atLeast(14), 400) / 2 + 3;
    const covered = middle + half > x && middle - half < x + width;
    return covered ? '' : svg`<text class="timeline-step" x=${px(middle)} y=${L.number}>${step}</text>`;
  });
  return [numbers, wordLine(L, words, now, covering)];
}

/** The column and the editor's box in one line. @param {Layout} L @param {number} now @param {number} round of the column */
function outline(L, now, round) {
  const [left, right] = L.stem(now);
  const { top, height, left: near, width } = L.editor(now);
  const far = near + width;
  const foot = top + height;
  const end = L.height - 1;
  if (height === 0) return box(left, 1, right - left, end - 1, round);
  // A corner into the box and a corner of the box share what room there is between them.
  const [leftRoom, rightRoom] = [Math.min(ROUND, (left - near) / 2), Math.min(ROUND, (far - right) / 2)];
  return rounded([
    [left, 1, round],
    [right, 1, round],
    [right, top, rightRoom],
    [far, top, rightRoom],
    [far, foot, rightRoom],
    [right, foot, rightRoom],
    [right, end, round],
    [left, end, round],
    [left, foot, leftRoom],
    [near, foot, leftRoom],
    [near, top, leftRoom],
    [left, top, leftRoom],
  ]);
}

/** @param {Layout} L @param {number} now @param {string} word  '' for none */
export function playhead(L, now, word) {
  const [left, right] = L.stem(now);
  const round = Math.min(ROUND, (right - left) / 2);
  const { text, size, x, width } = tab(L, now, word);
  const middle = px(x + width / 2);
  const shape =
    width > right - left + 1
      ? box(x, 1, width, L.header - 1, TAB)
      : rounded([
          [left, 1, round],
          [right, 1, round],
          [right, L.header, 0],
          [left, L.header, 0],
        ]);
  return svg`
    <path class="timeline-playhead" d=${outline(L, now, round)}></path>
    <path class="timeline-tab" d=${shape}></path>
    ${word ? svg`<text class="timeline-tabnumber" x=${middle} y=${L.number}>${now}</text>` : ''}
    <text class="timeline-tabname" direction=${directionOf(text)} font-size=${size} x=${middle} y=${word ? L.word : L.word ? L.header / 2 + 5 : 18.5}>${text}</text>`;
}

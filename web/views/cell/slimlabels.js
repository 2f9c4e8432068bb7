/** The words and numbers around the slim cell. Verbs stand beside their rods in two lines; nothing lies on a wire. */
import { nothing, svg } from 'lit-html';
import { percent } from '../../pieces/print.js';
import { slimKey } from './key.js';
import { before, named, present, verb } from './label.js';

/** @import { Layout } from './layout.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @import { Anchor } from './label.js' */

const LINE = 18;

/**
 * A verb and its percentage, one under the other.
 * @param {{x: number, y: number, part: string, word: string, value: number, room: number, anchor?: Anchor}} label
 */
const twoLines = ({ word, value, y, ...place }) => [
  verb({ ...place, y, text: word, size: 15 }),
  verb({ ...place, y: y + LINE, text: percent(value), size: 15 }),
];

/** @param {Layout} L @param {Moment} m @param {number} stage @param {number} right edge of the riser */
export function slimLabels(L, m, stage, right) {
  const { top, width, pipe, writeY, showY, tanhY, hiddenY, height, low } = L;
  const F = L.x.forget_gate;
  const C = L.x.candidate;
  const row = top - (low ? 14 : 20);
  const beside = Math.max(right + 12, C + 17) + 4;
  const room = pipe - 40 - beside;
  const foot = height - (low ? 7 : 10);
  const hidden = low ? foot : hiddenY + 30;
  // Where there is little height, the verbs have the right side of the riser for themselves.
  const written = {
    part: 'written',
    ...(low ? { x: 2 * C - right - 14, room: 50, anchor: /** @type {const} */ ('end') } : { x: beside, room }),
  };
  const squashed = low
    ? { x: pipe - 10, y: tanhY + 32, room: 48 }
    : { x: pipe - 26, y: tanhY - 8, room: pipe - 46 - C };
  const labels = [
    named({
      x: 6,
      y: row,
      part: 'cell_before',
      name: before('c'),
      words: 'ct−1',
      value: m.cell_before,
      size: 16,
      room: (F + C) / 2 - width * 0.115,
    }),
    named({
      x: low ? width * 0.4 : 42,
      y: hidden,
      part: 'hidden_before',
      name: before('h'),
      words: 'ht−1',
      value: m.hidden_before,
      size: 16,
      room: width * 0.28,
    }),
    named({
      x: width - 8,
      y: hidden,
      part: 'hidden_state',
      name: present('h'),
      words: 'ht',
      size: 18,
      anchor: 'end',
      room: width * 0.28,
      ...(stage >= 6 ? { value: m.hidden_state, look: 'big' } : { look: 'later' }),
    }),
    named({
      x: 42,
      y: foot,
      part: 'inputs',
      name: present('x'),
      words: 'xt',
      value: m.input,
      size: 16,
      room: width * 0.27,
    }),
  ];
  if (stage >= 1) {
    const free = L.x.input_gate + L.block.width / 2 - F - 4;
    labels.push(
      ...twoLines({
        x: F + 18,
        y: top + 62,
        part: 'forget_gate',
        word: 'keeps',
        value: m.forget_gate.value,
        room: free,
      }),
    );
  }
  if (stage >= 2) {
    labels.push(
      ...twoLines({
        x: beside,
        y: writeY - (low ? 20 : 4),
        part: 'input_gate',
        word: 'writes',
        value: m.input_gate.value,
        room,
      }),
    );
  }
  if (stage >= 4) {
    labels.push(
      named({
        x: (F + C) / 2 + width * 0.045,
        y: row,
        part: 'kept',
        name: 'kept',
        words: 'kept',
        value: m.kept,
        decimals: m.decimals,
        size: 16,
        room: width * 0.26,
        anchor: 'middle',
        look: 'small',
      }),
      named({
        x: C + 24,
        y: row,
        part: 'cell_state',
        name: present('c'),
        words: 'ct',
        value: m.cell_state,
        size: 20,
        room: width - C - 28,
        look: 'big',
      }),
      named({ ...written, y: writeY - 50 - LINE, name: 'written', words: 'written', size: 14, look: 'small' }),
      named({ ...written, y: writeY - 50, name: '', words: '', value: m.written, decimals: m.decimals, size: 16 }),
    );
  }
  if (stage >= 5) {
    const y = showY + (low ? 22 : 34);
    labels.push(
      ...twoLines({
        x: pipe - 42,
        y,
        part: 'output_gate',
        word: 'shows',
        value: m.output_gate.value,
        room: 60,
        anchor: 'end',
      }),
    );
  }
  if (stage >= 6) {
    labels.push(
      named({
        ...squashed,
        part: 'cell_squashed',
        name: '',
        words: '',
        value: m.cell_squashed,
        size: 16,
        anchor: 'end',
      }),
    );
  }
  return svg`${labels}${low ? nothing : slimKey(width, height - 10)}`;
}

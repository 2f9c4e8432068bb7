/** The words and numbers around the wide cell. The row above the highway reads as a sentence: c was, keeps, kept, c is. */
import { svg } from 'lit-html';
import { percent } from '../../pieces/print.js';
import { wideKey } from './key.js';
import { before, named, note, present, verb } from './label.js';

/** @import { Layout } from './layout.js' */
/** @import { Moment } from '../../pieces/moment.js' */

/** @param {Layout} L @param {Moment} m @param {number} stage @param {number} right edge of the riser @param {number} T */
export function wideLabels(L, m, stage, right, T) {
  const { top, width, pipe, writeY, showY, tanhY, hiddenY, height } = L;
  const F = L.x.forget_gate;
  const C = L.x.candidate;
  const row = top - 14;
  const beside = Math.max(right + 12, C + 24) + 4;
  const under = { y: top + 48 };
  const labels = [
    note({ ...under, x: 2, text: m.step === 1 ? 'from the start' : `from step ${m.step - 1}` }),
    note({ ...under, x: width - 2, text: m.step === T ? 'the last step' : `to step ${m.step + 1}`, anchor: 'end' }),
    named({
      x: 2,
      y: row,
      part: 'cell_before',
      name: before('c'),
      words: 'ct−1',
      value: m.cell_before,
      size: 18,
      room: F - 64,
    }),
    named({
      x: 2,
      y: hiddenY - 22,
      part: 'hidden_before',
      name: before('h'),
      words: 'ht−1',
      value: m.hidden_before,
      size: 18,
      room: F - L.block.width / 2 - 8,
    }),
    named({
      x: width - 2,
      y: hiddenY - 20,
      part: 'hidden_state',
      name: present('h'),
      words: 'ht',
      size: 22,
      anchor: 'end',
      room: width - pipe - 22,
      ...(stage >= 6 ? { value: m.hidden_state, look: 'big' } : { look: 'later' }),
    }),
    named({
      x: F + L.port.input + 20,
      y: height - 8,
      part: 'inputs',
      name: present('x'),
      words: 'xt',
      value: m.input,
      size: 18,
      room: 150,
    }),
  ];
  /** @param {number} x @param {number} y @param {string} part @param {string} word @param {number} value @param {number} room */
  const says = (x, y, part, word, value, room) =>
    verb({ x, y, part, text: `${word} ${percent(value)}`, size: 17, room, anchor: x === F ? 'middle' : 'start' });
  if (stage >= 1) labels.push(says(F, row, 'forget_gate', 'keeps', m.forget_gate.value, 112));
  if (stage >= 2) labels.push(says(beside, writeY + 6, 'input_gate', 'writes', m.input_gate.value, pipe - 62 - beside));
  if (stage >= 4) {
    labels.push(
      named({
        x: (F + C) / 2 + 8,
        y: row,
        part: 'kept',
        name: 'kept',
        words: 'kept',
        value: m.kept,
        decimals: m.decimals,
        size: 18,
        room: C - F - 100,
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
        size: 26,
        room: width - C - 26,
        look: 'big',
      }),
      named({
        x: beside,
        y: writeY - 22,
        part: 'written',
        name: 'written',
        words: 'written',
        value: m.written,
        decimals: m.decimals,
        size: 18,
        room: pipe - 60 - beside,
        look: 'small',
      }),
    );
  }
  if (stage >= 5)
    labels.push(says(pipe + 22, showY + 6, 'output_gate', 'shows', m.output_gate.value, width - pipe - 28));
  if (stage >= 6) {
    labels.push(
      named({
        x: pipe + 42,
        y: tanhY + 6,
        part: 'cell_squashed',
        name: '',
        words: '',
        value: m.cell_squashed,
        size: 18,
        room: width - pipe - 42,
      }),
    );
  }
  return svg`${labels}${wideKey(width - 2, height - 8, width)}`;
}

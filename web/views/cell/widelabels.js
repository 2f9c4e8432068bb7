/** The words and numbers around the wide cell. The row above the highway reads as a sentence: c was, keeps, kept, c is. */
import { svg } from 'lit-html';
import { percent } from '../../pieces/print.js';
import { wideKey } from './key.js';
import { before, named, note, present, verb } from './label.js';

/** @import { Scene } from './scene.js' */

/** @param {Scene} scene @param {number} right  edge of the riser @param {number} T */
export function wideLabels({ layout, moment: m, reached }, right, T) {
  const { top, width, pipe, writeY, showY, tanhY, hiddenY, height } = layout;
  const { forget_gate: forget, candidate } = layout.x;
  const row = top - 14;
  const beside = Math.max(right + 12, candidate + 24) + 4;
  const under = { y: top + 44 };
  const labels = [
    note({ ...under, x: 2, text: m.step === 1 ? 'from the start' : `from step ${m.step - 1}` }),
    note({ ...under, x: width - 2, text: m.step === T ? 'the last step' : `to step ${m.step + 1}`, anchor: 'end' }),
    named({
      x: 2,
      y: row,
      part: 'cell_before',
      name: before('c'),
      words: 'ct−1',
      value: m.of('cell_before'),
      size: 18,
      room: forget - 64,
    }),
    named({
      x: 2,
      y: hiddenY - 22,
      part: 'hidden_before',
      name: before('h'),
      words: 'ht−1',
      value: m.of('hidden_before'),
      size: 18,
      room: forget - layout.block.width / 2 - 8,
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
      ...(reached.has('hidden_state') ? { value: m.of('hidden_state'), look: 'big' } : { look: 'later' }),
    }),
    named({
      x: forget + layout.port.input + 20,
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
    verb({ x, y, part, text: `${word} ${percent(value)}`, size: 17, room, anchor: x === forget ? 'middle' : 'start' });
  if (reached.has('forget_gate'))
    labels.push(says(forget, row, 'forget_gate', 'keeps', m.part('forget_gate').value, 112));
  if (reached.has('input_gate'))
    labels.push(says(beside, writeY + 6, 'input_gate', 'writes', m.part('input_gate').value, pipe - 62 - beside));
  if (reached.has('cell_state')) {
    labels.push(
      named({
        x: (forget + candidate) / 2 + 8,
        y: row,
        part: 'kept',
        name: 'kept',
        words: 'kept',
        value: m.of('kept'),
        decimals: m.decimals('cell_state'),
        size: 18,
        room: candidate - forget - 100,
        anchor: 'middle',
        look: 'small',
      }),
      named({
        x: candidate + 24,
        y: row,
        part: 'cell_state',
        name: present('c'),
        words: 'ct',
        value: m.of('cell_state'),
        size: 26,
        room: width - candidate - 26,
        look: 'big',
      }),
      named({
        x: beside,
        y: writeY - 22,
        part: 'written',
        name: 'written',
        words: 'written',
        value: m.of('written'),
        decimals: m.decimals('cell_state'),
        size: 18,
        room: pipe - 60 - beside,
        look: 'small',
      }),
    );
  }
  if (reached.has('output_gate'))
    labels.push(says(pipe + 22, showY + 6, 'output_gate', 'shows', m.part('output_gate').value, width - pipe - 28));
  if (reached.has('hidden_state')) {
    labels.push(
      named({
        x: pipe + 42,
        y: tanhY + 7,
        part: 'cell_squashed',
        name: '',
        words: '',
        value: m.of('cell_squashed'),
        size: 18,
        room: width - pipe - 42,
      }),
    );
  }
  return svg`${labels}${wideKey(width - 2, height - 8, width)}`;
}

/** The words and numbers around the slim cell. Verbs stand beside their rods in two lines; nothing lies on a wire. */
import { nothing, svg } from 'lit-html';
import { percent } from '../../pieces/print.js';
import { slimKey } from './key.js';
import { before, named, present, verb } from './label.js';

/** @import { Layout } from './layout.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @import { Anchor } from './label.js' */
/** @import { Scene } from './scene.js' */

const LINE = 18;

/**
 * A verb and its percentage, one under the other.
 * @param {{x: number, y: number, part: string, word: string, value: number, room: number, anchor?: Anchor}} label
 */
const twoLines = ({ word, value, y, ...place }) => [
  verb({ ...place, y, text: word, size: 15 }),
  verb({ ...place, y: y + LINE, text: percent(value), size: 15 }),
];

/**
 * Where the words stand that have less and less room: two lines for a verb where they go beside its rod, its value before or below it.
 * @param {Layout} layout @param {number} right edge of the riser
 */
function places(layout, right) {
  const { top, width, pipe, writeY, showY, tanhY, hiddenY, height } = layout;
  const { forget_gate: forget, input_gate: input, candidate } = layout.x;
  const beside = Math.max(right + 12, candidate + 17) + 4;
  const room = pipe - 40 - beside;
  /** Left of the riser, because what is right of it belongs to the verbs. */
  const left = /** @type {const} */ ({ x: 2 * candidate - right - 14, anchor: 'end' });
  return {
    roomy: {
      row: top - 20,
      foot: height - 10,
      hidden: { x: 42, y: hiddenY + 30 },
      keeps: { y: top + 62, room: input + layout.block.width / 2 - forget - 4 },
      writes: { x: beside, y: writeY - 4, room },
      written: { x: beside, y: writeY - 50, room },
      shows: { x: pipe - 42, y: showY + 34, room: 60 },
      squashed: { x: pipe - 26, y: tanhY - 8, room: pipe - 46 - candidate },
    },
    low: {
      row: top - 14,
      foot: height - 7,
      hidden: { x: width * 0.4, y: height - 7 },
      keeps: { y: top + 62, room: input + layout.block.width / 2 - forget - 4 },
      writes: { x: beside, y: writeY - 20, room },
      written: { ...left, y: writeY - 50, room: 50 },
      shows: { x: pipe - 42, y: showY + 22, room: 60 },
      squashed: { x: pipe - 26, y: tanhY + 6, room: pipe - 46 - candidate },
    },
    lowest: {
      row: top - 10,
      foot: height - 3,
      hidden: { x: width * 0.4, y: height - 3 },
      keeps: { y: writeY - 12, room: input - forget - 24 },
      writes: { x: beside, y: writeY - 10, room: room / 2 },
      written: { ...left, y: writeY - 24, room: candidate - forget - 90 },
      shows: { x: pipe - 48, y: showY - 10, room: room / 2 },
      squashed: { x: pipe - 26, y: tanhY - 6, room: pipe - 46 - candidate },
    },
  }[layout.room];
}

/** In two lines, or in one where there are none to spare. @param {Layout} layout @param {Moment} m @param {{x: number, y: number, room: number, anchor?: Anchor}} place */
function writtenLabel(layout, m, place) {
  const part = 'written';
  const number = { value: m.of('written'), decimals: m.decimals('cell_state') };
  if (layout.room === 'lowest')
    return [named({ ...place, part, name: part, words: part, ...number, size: 16, look: 'small' })];
  return [
    named({ ...place, y: place.y - LINE, part, name: part, words: part, size: 14, look: 'small' }),
    named({ ...place, part, name: '', words: '', ...number, size: 16 }),
  ];
}

/** @param {Scene} scene @param {number} right  edge of the riser */
export function slimLabels({ layout, moment: m, reached }, right) {
  const { width, height, room } = layout;
  const { forget_gate: forget, candidate } = layout.x;
  const { row, foot, hidden, keeps, writes, written, shows, squashed } = places(layout, right);
  const labels = [
    named({
      x: 6,
      y: row,
      part: 'cell_before',
      name: before('c'),
      words: 'ct−1',
      value: m.of('cell_before'),
      size: 16,
      room: (forget + candidate) / 2 - width * 0.115,
    }),
    named({
      ...hidden,
      part: 'hidden_before',
      name: before('h'),
      words: 'ht−1',
      value: m.of('hidden_before'),
      size: 16,
      room: width * 0.28,
    }),
    named({
      x: width - 8,
      y: hidden.y,
      part: 'hidden_state',
      name: present('h'),
      words: 'ht',
      size: 18,
      anchor: 'end',
      room: width * 0.28,
      ...(reached.has('hidden_state') ? { value: m.of('hidden_state'), look: 'big' } : { look: 'later' }),
    }),
    named({
      x: 42,
      y: foot,
      part: 'inputs',
      name: present('x'),
      words: 'xt',
      value: m.input,
      size: 16,
      room: layout.room !== 'roomy' ? width * 0.27 : Math.min(width * 0.27, width - 218),
    }),
  ];
  if (reached.has('forget_gate'))
    labels.push(
      ...twoLines({ ...keeps, x: forget + 18, part: 'forget_gate', word: 'keeps', value: m.part('forget_gate').value }),
    );
  if (reached.has('input_gate'))
    labels.push(...twoLines({ ...writes, part: 'input_gate', word: 'writes', value: m.part('input_gate').value }));
  if (reached.has('cell_state')) {
    labels.push(
      named({
        x: (forget + candidate) / 2 + width * 0.045,
        y: row,
        part: 'kept',
        name: 'kept',
        words: 'kept',
        value: m.of('kept'),
        decimals: m.decimals('cell_state'),
        size: 16,
        room: width * 0.26,
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
        size: 20,
        room: width - candidate - 28,
        look: 'big',
      }),
      ...writtenLabel(layout, m, written),
    );
  }
  if (reached.has('output_gate'))
    labels.push(
      ...twoLines({ ...shows, part: 'output_gate', word: 'shows', value: m.part('output_gate').value, anchor: 'end' }),
    );
  if (reached.has('hidden_state'))
    labels.push(
      named({
        ...squashed,
        part: 'cell_squashed',
        name: '',
        words: '',
        value: m.of('cell_squashed'),
        size: 16,
        anchor: 'end',
      }),
    );
  return svg`${labels}${room === 'roomy' ? slimKey(width, height - 10) : nothing}`;
}

/** The lane in words: what is left, in one sentence; every number, for who hears it; and in the table of all numbers. */
import { inPowers, twoDigits } from '../../pieces/power.js';
import { spoken } from '../../pieces/spoken.js';
import { inOrder } from '../../state/place.js';
import { pieces, textOf } from '../../words/text.js';
import { calledOf } from './lines.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Group } from '../layer.js' */
/** @import { Line, Lines } from './lines.js' */

/** Rounding to 1 is no growth. */
const GROWN = 1.02;
/** Below it nothing can be seen. */
const GONE = 1e-6;
/** So many steps are told; the numbers of others stand in the table. */
const MOST = 24;
/** As wide as a number is: room is kept for it, so that nothing moves from step to step. */
const WIDEST = 8.8e-100;

/** @param {number} value */
export const written = (value) => inPowers(twoDigits(value));

/** For a voice. @param {number} value */
const told = (value) => spoken(twoDigits(value));

/** @param {number} value */
export const grownTo = (value) => (value > GROWN ? 'yes' : 'no');

/** The nearest step of which nothing can be seen, as it is counted in the run; 0 where there is none. @param {Line} line */
function goneFrom({ values }) {
  for (let step = values.length; step > 0; step -= 1) if ((values[step - 1] ?? 1) < GONE) return step;
  return 0;
}

/**
 * @template Piece
 * @param {Frame} frame
 * @param {Lines} found  with a step before the one looked at
 * @param {(words: string, tag: string) => Piece} tagged  what becomes of the numbers
 * @param {(value: number) => string} [printed]
 */
export function sentenceOf(frame, { here, lines }, tagged, printed = written) {
  const [whole] = lines;
  const beside = lines.find(({ name }) => name === 'beside');
  if (!whole) return [];
  const first = whole.values[0] ?? 0;
  const said = pieces(
    'gradient.sentence',
    {
      left: printed(first),
      grown: grownTo(first),
      of: whole.state.part === frame.kind.memory?.state ? 'memory' : 'hidden',
      first: inOrder(frame, 1),
      step: inOrder(frame, here),
      many: frame.trace.H > 1 ? 'yes' : 'no',
      units: frame.trace.H,
    },
    tagged,
  );
  if (!beside) return said;
  const gone = goneFrom(beside);
  const left = beside.values[0] ?? 0;
  return [
    ...said,
    ' ',
    ...pieces(
      'gradient.sentence_beside',
      {
        pinned: beside.pinned ? 'yes' : 'no',
        kind: beside.kind.title,
        gone: gone > 0 ? 'yes' : 'no',
        step: inOrder(frame, gone),
        left: printed(left),
        grown: grownTo(left),
      },
      tagged,
    ),
  ];
}

/** The longest sentence that there can be now. @param {Frame} frame @param {Lines} found */
export function longestSentence(frame, found) {
  const { T } = frame.trace;
  const lines = found.lines.map((line) => ({ ...line, values: new Array(Math.max(2, T)).fill(WIDEST) }));
  return sentenceOf(frame, { ...found, here: T, lines }, (words) => words).join('');
}

/** @param {Frame} frame @param {Line} line */
function numbers(frame, { values }) {
  const from = Math.max(1, values.length - MOST);
  return Array.from({ length: values.length - from }, (_, index) => {
    const step = values.length - 1 - index;
    return textOf('gradient.picture_number', {
      left: told(values[step - 1] ?? Number.NaN),
      step: inOrder(frame, step),
    });
  }).join(', ');
}

/** @param {Frame} frame @param {Lines} found */
export function picture(frame, found) {
  const step = inOrder(frame, found.here || inOrder(frame, frame.cursor.step));
  if (found.here <= 1) return found.here === 1 ? textOf('gradient.first', { step }) : textOf('gradient.back', { step });
  const plain = sentenceOf(frame, found, (words) => words, told).join('');
  const lines = found.lines.map((line) =>
    textOf('gradient.picture_line', { line: calledOf(line), numbers: numbers(frame, line) }),
  );
  return textOf('gradient.picture', { step, sentence: plain, lines: lines.join(' ') });
}

/** The sentence for a voice, behind what a change brought about. @param {Frame} frame @param {Lines} found */
export const said = (frame, found) =>
  found.here > 1 && !found.waits ? sentenceOf(frame, found, (words) => words, told).join('') : '';

/** @param {Frame} frame @param {Lines} found @returns {Group|undefined} */
export function columns(frame, { state, here, lines }) {
  if (here === 0) return undefined;
  return {
    name: textOf('gradient.title', { step: inOrder(frame, here) }),
    part: state.part,
    columns: lines.map((line) => ({
      name: calledOf(line),
      at: (step) => {
        const value = line.values[inOrder(frame, step) - 1];
        return value === undefined ? '' : written(value);
      },
    })),
  };
}

// Texts as people have them, altered at random, the same in every run: each is numbers, a question or a sentence. JSON in, JSON out.
import { text } from 'node:stream/consumers';
import '../../web/kinds/others.js';
import { kindNamed } from '../../web/kinds/register.js';
import { readTyped } from '../../web/opening/typed/read.js';
import { textOfCell } from '../../web/opening/typed/written.js';
import { matrixOf } from '../../web/state/matrix.js';
import { parseSequence } from '../../web/state/parse.js';
import { readSteps } from '../../web/state/rowed.js';

const { texts, count } = JSON.parse(await text(process.stdin));
const PIECES = [...',;.\t\n [](){}"\'-−+eE/:=…|~^_%#0123456789xhcfwub', '...', '1e999', 'nan', 'None', '\r\n', '½', '10^-3', '[[', ']]', '\u0000', '\ufeff', '\ud800', '__proto__', 'constructor', '{"a":', 'array(', '1,5'];

let state = 7;
/** A whole number below this one (mulberry32). */
function upTo(many) {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * many);
}
const anyOf = (list) => list[upTo(list.length)];

function cell(kind, D, H) {
  const { parts, extra, states } = kindNamed(kind);
  const numbers = (many) => Array.from({ length: many }, () => upTo(100) / 8 - 6);
  return {
    kind,
    D,
    H,
    inputs: numbers(3 * D),
    weights: Object.fromEntries([
      ...parts.flatMap(({ part }) => [[`${part}.W`, numbers(H * D)], [`${part}.U`, numbers(H * H)], [`${part}.b`, numbers(H)]]),
      ...extra.map(({ name }) => [name, numbers(H)]),
    ]),
    starts: Object.fromEntries(states.map(({ part }) => [part, numbers(H)])),
  };
}
const CELLS = [cell('lstm', 1, 1), cell('gru', 2, 2), cell('peephole_lstm', 2, 1), cell('rnn', 1, 3)];
const TYPED = [...CELLS.map(textOfCell), 'Wf = [0.7, 0.45]\nbf = 0.15, Uf: 1/2\nx1 = 1, x2 = 0.5', 'c0 0  h0 0\nforget gate\nw [[1, 2], [3, 4]]'];
const ALL = [...texts, ...TYPED];

/** One alteration: a piece more, less, twice, elsewhere, or from another text. */
function altered(given) {
  const [at, length] = [upTo(given.length + 1), upTo(12)];
  const [before, piece, after] = [given.slice(0, at), given.slice(at, at + length), given.slice(at + length)];
  const other = anyOf(ALL);
  return anyOf([
    () => before + after,
    () => before + anyOf(PIECES) + piece + after,
    () => before + anyOf(PIECES) + after,
    () => before + piece + piece + after,
    () => after + piece + before,
    () => before + other.slice(upTo(other.length)) + after,
  ])();
}

const finite = (numbers) => Array.isArray(numbers) && numbers.every(Number.isFinite);
const isSentence = (what) => typeof what === 'string' && /^\S.*[.?]$/s.test(what) && what.length < 600 && !/undefined|NaN(?!”)|\{/.test(what.replace(/“[^”]*”/g, ''));
const areRows = ({ values, D, words, names }) =>
  finite(values) && values.length > 0 && values.length % D === 0 && Array.isArray(words) && (!names || Array.isArray(names));

const PASTED = {
  matrix: (given) => [matrixOf(given), ({ rows }) => rows.length > 0 && rows.every((row) => finite(row) && row.length === rows[0].length)],
  sequence: (given) => [parseSequence(given), ({ values }) => finite(values) && values.length > 0],
  ...Object.fromEntries(
    [1, 2, 3].map((D) => [
      `steps of ${D}`,
      (given) => [
        readSteps(given, D),
        (read) => ('question' in read ? isSentence(read.question) && read.answers.every(({ rows }) => areRows(rows)) : areRows(read)),
      ],
    ]),
  ),
};
const LINES = Object.fromEntries(
    CELLS.map((request) => [
      `typed over ${request.kind}`,
      (given) => [
        readTyped(given, request),
        ({ request: { D, H, inputs, weights, starts } }) =>
          finite(inputs) && inputs.length % D === 0 && Object.values(weights).every(finite) && Object.values(starts).every((start) => finite(start) && start.length === H),
      ],
    ]),
);

const wrong = [];
let read = 0;
for (let k = 0; k < count; k += 1) {
  const lines = k % 3 === 0;
  let given = anyOf(lines ? TYPED : texts);
  for (let times = upTo(5); times >= 0; times -= 1) given = altered(given);
  for (const [name, reader] of Object.entries(lines ? LINES : PASTED)) {
    try {
      const [found, isRight] = reader(given);
      const sentence = 'what' in found;
      if (!sentence) read += 1;
      if (sentence ? !isSentence(found.what) : !isRight(found)) wrong.push([name, given, found]);
    } catch (error) {
      wrong.push([name, given, String(error)]);
    }
  }
}
process.stdout.write(JSON.stringify({ wrong: wrong.slice(0, 20), read }));

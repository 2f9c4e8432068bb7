/** A text about a cell and its sequence as a request; or one sentence that names the line, what was wrong and what was expected. */
import { changedOneWay, oneWay } from '../../kinds/direction.js';
import { kindOf } from '../../kinds/register.js';
import { SIZE, STEPS } from '../../ranges.js';
import { matrixOf } from '../../state/matrix.js';
import { parseSequence } from '../../state/parse.js';
import { orRefused, Refusal } from '../../state/tidied.js';
import { isMany, reshaped, sameShape, widthOf } from '../../units/shape.js';
import { numbersFor } from '../../views/grids/pasted.js';
import { textOf } from '../../words/text.js';
import { entriesOf } from './lines.js';
import { meaningsOf } from './names.js';

/** @import { Request } from '../../state/types.js' */
/** @import { Shape } from '../../units/shape.js' */
/** @import { Entry } from './lines.js' */
/** @import { Meaning } from './names.js' */
/** @typedef {{entry: Entry, of: Meaning['of'], name: string, numbers: number[]}} Said  the numbers of one array, of a start value or of the inputs */

const LETTERS = ['W', 'U', 'b'];
/** A character that no name has. */
const BETWEEN = '\n';

/** @param {Pick<Meaning, 'direction'|'of'|'name'>} meaning */
const keyOf = ({ direction, of, name }) => [direction, of, name].join(BETWEEN);

/** @param {Entry} entry @param {string} what @returns {never} */
function refuse({ line, given }, what) {
  throw new Refusal(textOf('typed.refused', { line, given, what }));
}

/** What has said the same before, or some of it. @param {Meaning} meaning @param {Map<string, Entry>} found */
function earlier(meaning, found) {
  const { of, part, direction } = meaning;
  const parted = (/** @type {Entry} */ { meaning: other }) =>
    of === 'part' && other.of === 'array' && other.part === part && other.direction === direction && isOwn(other);
  return found.get(keyOf(meaning)) ?? wholeOf(meaning, found) ?? [...found.values()].find(parted);
}

/** What is said of each thing, once; what is said of x₁, x₂ and so on is said of x. @param {Entry[]} entries @returns {Map<string, Entry>} */
function once(entries) {
  /** @type {Map<string, Entry>} */
  const found = new Map();
  for (const [index, entry] of entries.entries()) {
    const { meaning, body, step } = entry;
    const next = entries[index + 1]?.meaning;
    const heads = meaning.of === 'part' && next?.part === meaning.part && next.of === 'array';
    if (!body && heads) continue;
    if (!body) refuse(entry, textOf('typed.empty'));
    const before = earlier(meaning, found);
    if (step === undefined && before) refuse(entry, textOf('typed.twice', { before: before.line }));
    const expected = (before?.step ?? 0) + 1;
    if (step !== undefined && step !== expected) refuse(entry, textOf('typed.step', { expected }));
    found.set(keyOf(meaning), before ? { ...entry, line: before.line, body: `${before.body}\n${body}` } : entry);
  }
  return found;
}

/** Whether every part has such an array. @param {Meaning} meaning */
const isOwn = ({ name }) => LETTERS.includes(name.slice(-1)) && name.at(-2) === '.';

/** The line that has all numbers of its part. @param {Meaning} meaning @param {Map<string, Entry>} found */
const wholeOf = (meaning, found) =>
  isOwn(meaning) ? found.get(keyOf({ ...meaning, of: 'part', name: meaning.part })) : undefined;

/** The numbers of a text that is expected to be a table, row by row; none where it is none. @param {Entry|undefined} entry */
function tableIn(entry) {
  const table = entry && matrixOf(entry.body);
  return table && 'rows' in table ? table.rows : [];
}

/**
 * The shape that the text speaks of: that of the cell, unless every array is there and has another.
 * @param {Map<string, Entry>} found @param {readonly Meaning[]} meanings @param {Request} request @returns {Shape}
 */
function shapeIn(found, meanings, request) {
  const arrays = meanings.filter(({ of }) => of === 'array');
  const whole = arrays.every((meaning) => found.has(keyOf(meaning)) || wholeOf(meaning, found));
  const [W, U] = arrays;
  if (!whole || !W || !U) return request;
  if (wholeOf(W, found)) return { D: 1, H: 1 };
  const H = tableIn(found.get(keyOf(U))).length;
  const D = tableIn(found.get(keyOf(W))).flat().length / H;
  return Number.isInteger(D) && D > 0 ? { D, H } : request;
}

/** Of another shape all must be there, and it must be one that is edited. @param {Map<string, Entry>} found @param {readonly Meaning[]} meanings @param {Shape} shape @param {Request} request */
function reaches(found, meanings, shape, request) {
  if (sameShape(shape, request)) return;
  const { D, H } = shape;
  if (Math.max(D, H) > SIZE.edited) throw new Refusal(textOf('typed.large', { D, H, most: SIZE.edited }));
  const lacks = meanings.filter(
    (meaning) =>
      ((meaning.of === 'start' && H !== request.H) || (meaning.of === 'inputs' && D !== request.D)) &&
      !found.has(keyOf(meaning)),
  );
  if (lacks.length > 0)
    throw new Refusal(textOf('typed.lacks', { D, H, names: lacks.map(({ written }) => written).join(', ') }));
}

/** @param {Entry} entry @param {Shape} shape @returns {Said[]} */
function ofPart(entry, shape) {
  const { name } = entry.meaning;
  if (isMany(shape)) refuse(entry, textOf('typed.apart', { H: shape.H, D: shape.D }));
  const read = parseSequence(entry.body);
  if ('what' in read) refuse(entry, read.what);
  const { values } = read;
  if (values.length !== LETTERS.length) refuse(entry, textOf('typed.three', { count: values.length }));
  return LETTERS.map((letter, k) => ({
    entry,
    of: 'array',
    name: `${name}.${letter}`,
    numbers: values.slice(k, k + 1),
  }));
}

/** @param {Entry} entry @param {Shape} shape @returns {Said[]} */
function ofRows(entry, shape) {
  const { of, name, written } = entry.meaning;
  const columns = of === 'array' ? widthOf(name, shape) : 1;
  const read = numbersFor(entry.body, { rows: shape.H, columns, called: written });
  if (!('what' in read)) return [{ entry, of, name, numbers: read.numbers }];
  const joined = name.endsWith('.W') && tableIn(entry)[0]?.length === shape.D + shape.H;
  return refuse(entry, joined ? textOf('typed.joined', { D: shape.D, H: shape.H }) : read.what);
}

/** @param {Entry} entry @param {Shape} shape @returns {Said[]} */
function ofInputs(entry, { D }) {
  const { of, name } = entry.meaning;
  if (D === 1) {
    const read = parseSequence(entry.body);
    if ('what' in read) refuse(entry, read.what);
    return [{ entry, of, name, numbers: read.values }];
  }
  // x₁ may as well be the first input at all steps.
  if (entry.step) refuse(entry, textOf('typed.steps'));
  const read = matrixOf(entry.body, { columns: D, called: 'step' });
  if ('what' in read) refuse(entry, read.what);
  const { rows } = read;
  const count = rows[0]?.length ?? 0;
  if (count !== D) refuse(entry, textOf('pasted.ragged', { called: 'step', number: 1, count, expected: D }));
  if (rows.length > STEPS.most) refuse(entry, textOf('rows.many', { count: rows.length, most: STEPS.most }));
  return [{ entry, of, name, numbers: rows.flat() }];
}

const READERS = { part: ofPart, array: ofRows, start: ofRows, inputs: ofInputs };

/** @param {Request} request @param {Said} said @returns {Request} */
function saying(request, { entry, of, name, numbers }) {
  if (of === 'inputs') return { ...request, inputs: numbers };
  const group = of === 'start' ? 'starts' : 'weights';
  const { direction } = entry.meaning;
  return changedOneWay(request, direction, { [group]: { ...oneWay(request, direction)[group], [name]: numbers } });
}

/** @param {string} text @param {Request} request  what is not spoken of stays as it is there @returns {{request: Request, said: Said[]} | {what: string}} */
export function readTyped(text, request) {
  return orRefused(() => {
    const kind = kindOf(request);
    const meanings = meaningsOf(kind, request.backward !== undefined);
    const found = once(entriesOf(text, kind, meanings));
    if (found.size === 0) throw new Refusal(textOf('typed.nothing'));
    const shape = shapeIn(found, meanings, request);
    reaches(found, meanings, shape, request);
    const said = [...found.values()].flatMap((entry) => READERS[entry.meaning.of](entry, shape));
    return { request: said.reduce(saying, reshaped(request, shape)), said };
  });
}

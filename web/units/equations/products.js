/**
 * The products that W·x and U·h of the unit that is looked at are made of, in the row of the present stage: all of them where they are few; of
 * more the two largest, until all are asked for.
 */
import { html, nothing } from 'lit-html';
import { chunk, fence } from '../../views/equations/notation.js';
import { drawn } from '../../views/equations/rule.js';
import { added, equals, factor, number, times } from '../../views/equations/tokens.js';
import { inWords } from '../../views/equations.js';
import { textOf } from '../../words/text.js';
import { SHAPES, shapes } from './shapes.js';
import { productsOf } from './terms.js';
import { isUnfolded, turned } from './unfolded.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Token } from '../../views/equations/tokens.js' */
/** @import { Products, Run } from './terms.js' */
/** @typedef {Products & {chunks: Token[][], shown: readonly number[], result: Token}} Line  `chunks`: a product each; `shown`: of which units or inputs, from 0 */

/** So many are written out without being asked for. */
const FEW = 4;
/** So many of more. */
const LARGEST = 2;

/** @param {readonly number[]} sizes */
const largest = (sizes) =>
  [...sizes.keys()].sort((one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0)).slice(0, LARGEST);

/**
 * @param {Run} run
 * @param {number} stage  from 1
 * @returns {Line[]}
 */
export const productLines = (run, stage) =>
  productsOf(run, stage).map((products) => {
    const { sizes, term, letter, total, matrix } = products;
    const whole = sizes.length <= FEW || isUnfolded(run.cursor, letter);
    const shown = whole ? [...sizes.keys()] : largest(sizes);
    const adds = run.kind.placeOfArray(matrix);
    const chunks = shown.map((from, index) => {
      const { weight, factor: by } = term(from);
      const product = [number(weight), times, ...factor([number(by)])];
      return index === 0 ? product : added(product, adds);
    });
    return { ...products, shown, chunks, result: number(total) };
  });

/** Of which unit or input it is, where not all stand there in their order. @param {Frame} frame @param {Line} line @param {number} from */
function origin({ names }, { letter }, from) {
  const name = letter === 'W' ? names[from] : '';
  const unnamed =
    letter === 'W' ? textOf('input.unnamed', { input: from + 1 }) : textOf('unit.of_unit', { from: from + 1 });
  return html`<small>(<bdi>${name || unnamed}</bdi>)</small> `;
}

/** @param {Frame} frame @param {Line} line */
function inWordsOf(frame, { chunks, shown, sizes, letter, holds, result }) {
  const relation = [equals(holds)];
  const rest = sizes.length - shown.length;
  return textOf('unit.row_told', {
    letter,
    unit: frame.cursor.unit + 1,
    one_unit: frame.trace.H === 1 ? 'yes' : 'no',
    folded: rest === 0 ? 'no' : 'yes',
    rest,
    products: inWords({ chunks: chunks.slice(0, -1), result: /** @type {any} */ (chunks.at(-1)) }),
    total: inWords({ chunks: [relation], result }),
  });
}

/** W₁·x, the left side of such a line. @param {Frame} frame @param {Line} line */
function left({ kind, cursor, direction, trace }, { matrix, letter, of }) {
  const { part, symbol } = kind.placeOfArray(matrix);
  const around = { result: part, part, named: '', direction, many: true };
  const by = drawn(kind, of, around);
  const column = 'named' in of ? [fence('('), by, fence(')')] : by;
  const row = html`<math><msub data-part=${part} data-symbol=${symbol ?? nothing}><mi>${letter}</mi><mn>${cursor.unit + 1}</mn></msub></math>`;
  return [trace.H === 1 ? html`<math><mi>${letter}</mi></math>` : row, html`<math>${column}</math>`];
}

/** @param {Frame} frame @param {Act} act @param {Line} line */
function row(frame, act, line) {
  const { chunks, shown, sizes, letter, holds, result } = line;
  const many = sizes.length > FEW;
  const folded = shown.length < sizes.length;
  const all = html`<button type="button" aria-expanded=${folded ? 'false' : 'true'} aria-label=${textOf('unit.all_named', { count: sizes.length, letter })}
    @click=${() => act.unfold(turned(frame.cursor, letter))}>${textOf('unit.all', { count: sizes.length })}</button>`;
  const relation = equals(holds);
  const product = (/** @type {Token[]} */ tokens, /** @type {number} */ index) => [
    chunk(index === 0 ? [relation, ...tokens] : tokens),
    folded ? origin(frame, line, shown[index] ?? 0) : nothing,
  ];
  const rest = html`<small>${textOf('unit.more', { rest: sizes.length - shown.length })}</small>`;
  return html`<div class="products-row">
    <span class="products-left" aria-hidden="true">${left(frame, line)}</span>
    <span class="products-right"><span class="unseen">${inWordsOf(frame, line)}</span><span aria-hidden="true">${chunks.map(product)}${
      folded ? rest : nothing
    }</span>${many ? all : nothing}<span aria-hidden="true">${chunk([relation, result])}</span></span>
  </div>`;
}

/** What stands between the symbols of a stage and its sum. @param {Frame} frame @param {Act} act @param {number} stage  from 1 */
export function products(frame, act, stage) {
  const { cursor } = frame;
  const lines = stage === cursor.stage ? productLines(frame, stage) : [];
  const asked = isUnfolded(cursor, SHAPES);
  if (lines.length === 0 && !asked) return nothing;
  return html`<div class="equations-products">${asked ? shapes(frame, stage) : nothing}${lines.map((line) => row(frame, act, line))}</div>`;
}

/** Over the equations: which unit they are of, and a button for the shapes. @param {Frame} frame @param {Act} act */
export const unit = ({ trace: { H }, cursor }, act) =>
  html`<small>${H > 1 ? textOf('unit.place', { unit: cursor.unit + 1, units: H }) : nothing}
    <button type="button" class="equations-shaped" aria-pressed=${isUnfolded(cursor, SHAPES) ? 'true' : 'false'} @click=${() => act.unfold(turned(cursor, SHAPES))}>${textOf('unit.shapes')}</button></small>`;

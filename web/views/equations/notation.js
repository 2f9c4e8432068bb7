/** Symbols and numbers as MathML. Spacing of the operators is given, because a line is drawn in several pieces. */
import { html, mathml, nothing } from 'lit-html';

/** @import { Part, Place } from '../../kinds/kind.js' */
/** @import { Token } from './tokens.js' */

/** The letter of a part; the tilde is a mark above the c, because few fonts have it as one glyph. @param {string} letter */
export const glyph = (letter) =>
  letter === 'c̃'
    ? mathml`<mover accent="true"><mi>c</mi><mo stretchy="false">˜</mo></mover>`
    : mathml`<mi>${letter}</mi>`;

const now = mathml`<mi>t</mi>`;
/** The step from which a state comes: t − 1 or, backward in time, t + 1. @param {'−'|'+'} sign */
export const beside = (sign) => mathml`<mrow><mi>t</mi><mo lspace="0" rspace="0">${sign}</mo><mn>1</mn></mrow>`;

/** @param {Part} part @param {string} letter @param {unknown} [below] */
export const symbol = (part, letter, below = now) =>
  mathml`<msub class=${part} data-part=${part}>${glyph(letter)}${below}</msub>`;

/** @param {string} text @param {string} [left]  its distance from what stands before it: none where a margin or a subscript keeps it @param {Place} [place] */
const sign = (text, left = '.2em', place) =>
  mathml`<mo form="infix" lspace=${left} rspace=".2em" data-part=${place?.part ?? nothing} data-symbol=${place?.symbol ?? nothing}>${text}</mo>`;
/** @param {string} text @param {Place} place */
export const behindSubscript = (text, place) => sign(text, '.08em', place);
const times = mathml`<mo form="infix" lspace=".12em" rspace=".12em">·</mo>`;
const relation = (/** @type {string} */ text) => mathml`<mo form="infix" lspace="0" rspace=".25em">${text}</mo>`;
export const fence = (/** @type {string} */ text) => mathml`<mo stretchy="false" lspace="0" rspace="0">${text}</mo>`;
/** @param {string} name @param {Place} place */
export const curve = (name, { part, symbol }) =>
  mathml`<mi mathvariant="normal" class="equations-curve" data-part=${part} data-symbol=${symbol ?? nothing}>${name}</mi>`;

/** @param {Token} token @param {number} index */
function drawn({ kind, text, place }, index) {
  if (kind === 'number')
    return mathml`<mn data-part=${place?.part ?? nothing} data-symbol=${place?.symbol ?? nothing}>${text}</mn>`;
  if (kind === 'curve') return curve(text, /** @type {Place} */ (place));
  if (kind === 'relation') return relation(text);
  if (kind === 'fence') return fence(text);
  return text === '·' ? times : sign(text, index === 0 ? '0' : undefined, place);
}

/** @param {Token[]} tokens */
const pieceOf = (tokens) => (tokens.length > 0 ? html`<math>${tokens.map(drawn)}</math>` : nothing);

/**
 * One chunk of a worked line. Behind a multiplication sign it may be broken too, but only when it is wider than the whole line.
 * The sign at its end leads to the result and goes where the result does not follow.
 * @param {Token[]} tokens
 */
export function chunk(tokens) {
  const leads = tokens.at(-1)?.kind === 'relation';
  const body = leads ? tokens.slice(0, -1) : tokens;
  const product = body.findIndex(({ text }) => text === '·') + 1;
  return html`<span class="equations-chunk">${pieceOf(body.slice(0, product))}${pieceOf(body.slice(product))}${
    leads ? html`<math class="equations-lead">${tokens.slice(-1).map(drawn)}</math>` : nothing
  }</span>`;
}

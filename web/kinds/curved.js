/**
 * A kind of cell with other curves than its usual ones: the same kind, of which is written and drawn otherwise what goes through a curve. The
 * curves stand in one text, as the core has it (`curves_text` in lstm_core/kinds/curved.py): “candidate=relu/clip=3”.
 */
import { bends } from './bends.js';
import curves from './curves.json' with { type: 'json' };
import { kindNamed } from './register.js';
import { totalOf } from './tree.js';

/** @import { Gated, Kind } from './kind.js' */
/** @import { Tree } from './tree.js' */
/** @typedef {{symbol: string, alpha: number, bend: (total: number) => number}} Curve */

const SORTS = new Map(curves.map((sort) => [sort.name, sort]));
const CURVE = /^([a-z_]+)(?:\(([-+.e\d,]*)\))?$/;

/** Where a kind has curves: its parts, and what is named behind one. @param {Tree} node @returns {string[]} */
function placesIn(node) {
  if ('named' in node && 'curve' in node.of) return [node.named];
  if ('curve' in node) return [totalOf(node.of)];
  if ('sum' in node) return node.sum.flatMap(placesIn);
  if ('product' in node) return node.product.flatMap(placesIn);
  return 'of' in node ? placesIn(node.of) : [];
}

/** @param {Kind} kind @param {string} place */
const hasPlace = ({ stages }, place) => stages.some(({ equation }) => placesIn(equation).includes(place));

/** @param {string} text @returns {Curve|undefined}  nothing where no curve is called so */
function curveNamed(text) {
  const [, name = '', given] = CURVE.exec(text) ?? [];
  const sort = SORTS.get(name);
  const numbers =
    given === undefined ? sort?.usual : given.split(',').map((text) => (text ? Number(text) : Number.NaN));
  if (!sort || numbers?.length !== sort.usual.length || !numbers.every(Number.isFinite)) return undefined;
  const [alpha = 0, beta = 0] = /** @type {number[]} */ (numbers);
  return { symbol: sort.symbol, alpha, bend: (total) => bends[name]?.(total, alpha, beta) ?? total };
}

/** The usual curve of a part, by what stands for it in equations. @param {string} symbol */
const usual = (symbol) => /** @type {Curve} */ (curveNamed(symbol === 'σ' ? 'sigmoid' : symbol));

/** Where the lowest value of a curve may be: far out, at its ends, or where it turns. */
const FAR = 1e3;

/**
 * What such a text says: the curve of each place, and what totals are cut off to; nothing where it cannot be understood.
 * @param {Kind} kind @param {string} text
 */
function read(kind, text) {
  /** @type {Map<string, Curve>} */
  const found = new Map();
  let clip = 0;
  for (const each of text.split('/')) {
    const [place = '', name = ''] = each.split('=');
    const curve = curveNamed(name);
    if (place === 'clip' && Number(name) > 0 && Number.isFinite(Number(name)) && clip === 0) clip = Number(name);
    else if (curve && hasPlace(kind, place) && !found.has(place)) found.set(place, curve);
    else return undefined;
  }
  return { found, clip };
}

/** @type {Map<string, Kind|undefined>} */
const made = new Map();

/** The kind with these curves; nothing where there are none, or none that are known. @param {string} name @param {string} [text] */
export function curved(name, text) {
  const kind = kindNamed(name);
  if (!text || !kind) return undefined;
  const key = `${name}/${text}`;
  if (!made.has(key)) made.set(key, withCurves(kind, text));
  return made.get(key);
}

/** The same with some properties of its own; names are asked for when they are read. @template {object} T @param {T} one @param {Partial<T>} own @returns {T} */
const varied = (one, own) => Object.create(one, Object.getOwnPropertyDescriptors(own));

/** @param {Kind} kind @param {string} text @returns {Kind|undefined} */
function withCurves(kind, text) {
  const told = read(kind, text);
  if (!told) return undefined;
  const { found, clip } = told;
  /** @param {string} place @param {string} usual */
  const symbolAt = (place, usual) => found.get(place)?.symbol ?? usual;
  const cut = clip > 0 ? `∘clip±${clip}` : '';

  /** @param {Tree} node @param {string} named @returns {Tree} */
  function put(node, named = '') {
    const inner = (/** @type {Tree} */ one) => put(one);
    if ('sum' in node) return { sum: node.sum.map(inner) };
    if ('product' in node) return { product: node.product.map(inner) };
    if ('named' in node) return { ...node, of: put(node.of, node.named) };
    if (!('curve' in node)) return node;
    const part = totalOf(node.of);
    return { curve: symbolAt(part || named, node.curve) + (part && cut), of: put(node.of) };
  }

  const parts = kind.parts.map((gated) => {
    const { symbol, alpha, bend: whole } = found.get(gated.part) ?? usual(gated.curve);
    const bend = clipped(whole, clip);
    return varied(gated, {
      curve: symbol + cut,
      signed: [-FAR, -1, alpha, FAR].some((total) => bend(total) < 0),
      bend,
    });
  });
  const partNamed = (/** @type {string} */ name) => parts.find(({ part }) => part === name);
  return varied(kind, {
    parts,
    strips: kind.strips.map(({ part }) => /** @type {Gated} */ (partNamed(part))),
    stages: kind.stages.map((stage) => varied(stage, { equation: put(stage.equation) })),
    partNamed,
    squash: found.get('cell_squashed')?.symbol,
  });
}

/** @param {(total: number) => number} bend @param {number} clip  0 where nothing is cut off */
const clipped = (bend, clip) =>
  clip > 0 ? (/** @type {number} */ total) => bend(Math.max(-clip, Math.min(clip, total))) : bend;

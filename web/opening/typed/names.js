/** What a line of the text may be called, and what that may mean: every part, array, start value of a kind of cell, and its inputs. */
import { blocksOf } from '../../views/grids/blocks.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Direction } from '../../state/types.js' */
/**
 * @typedef {object} Meaning
 * @property {'part'|'array'|'start'|'inputs'} of
 * @property {string} name  on the wire
 * @property {string} part  that it belongs to, or ''
 * @property {Direction} direction
 * @property {string} written  as the text calls it
 * @property {readonly string[]} others  what else it is called
 */

/** Letters that say the same as the one that a part has here. @type {Record<string, readonly string[]>} */
const LETTERS = { c̃: ['c', 'g'] };
const LOWER = /** @type {const} */ ({ W: 'w', U: 'u', b: 'b' });
/** Letters with what they weigh: x or h, before or behind that of the part. @type {Record<string, readonly string[]>} */
const WEIGHED = { W: ['x'], U: ['h'], b: [] };

/** The same for all ways to write a name: W_{f}, wf and “W f” are one. @param {string} name */
export const folded = (name) =>
  name
    .normalize('NFKC')
    .replace(/[\s_{}^.-]/g, '')
    .toLowerCase();

/** @param {Kind} kind @returns {Omit<Meaning, 'direction'>[]} */
function oneWay(kind) {
  const parts = kind.parts.flatMap((gated) => {
    const { part, name, symbol } = gated;
    const [short, gate] = part.split('_');
    const letters = [symbol, ...(LETTERS[symbol] ?? [])];
    const names = [name, part, ...(gate === 'gate' && short ? [short] : []), ...letters];
    const arrays = blocksOf(kind, part, { D: 1, H: 1, weights: {} }).map((block) => {
      const letter = LOWER[/** @type {keyof typeof LOWER} */ (block.symbol)];
      const weighed = WEIGHED[block.symbol] ?? [];
      const others = [
        ...names.flatMap((one) => [`${one} ${letter}`, `${letter} ${one}`]),
        ...letters.flatMap((own) => weighed.flatMap((what) => [`w ${what} ${own}`, `w ${own} ${what}`])),
      ];
      return {
        of: /** @type {const} */ ('array'),
        name: block.name,
        part,
        written: letter ? `${name} ${letter}` : block.symbol,
        others: letter ? others : [block.name],
      };
    });
    return [{ of: /** @type {const} */ ('part'), name: part, part, written: name, others: names }, ...arrays];
  });
  const starts = kind.states.map(({ part, start, symbol, name }) => ({
    of: /** @type {const} */ ('start'),
    name: part,
    part: '',
    written: `${symbol}0`,
    others: [part, start, symbol, name, `${symbol} prev`, `${symbol} t-1`],
  }));
  return [...parts, ...starts];
}

/** Everything that a text about a cell may speak of. @param {Kind} kind @param {boolean} both directions @returns {Meaning[]} */
export function meaningsOf(kind, both) {
  const cell = oneWay(kind);
  const behind = cell.map((meaning) => ({
    ...meaning,
    direction: /** @type {const} */ ('backward'),
    written: `backward ${meaning.written}`,
    others: meaning.others.map((other) => `backward ${other}`),
  }));
  return [
    ...cell.map((meaning) => ({ ...meaning, direction: /** @type {const} */ ('forward') })),
    ...(both ? behind : []),
    {
      of: 'inputs',
      name: 'inputs',
      part: '',
      direction: 'forward',
      written: 'x',
      others: ['x t', 'input', 'inputs', 'sequence'],
    },
  ];
}

/** By all that they are called; what the text itself calls something means nothing else. @param {readonly Meaning[]} meanings */
export function byName(meanings) {
  /** @type {Map<string, Meaning[]>} */
  const found = new Map();
  for (const meaning of meanings)
    for (const name of new Set(meaning.others.map(folded))) found.set(name, [...(found.get(name) ?? []), meaning]);
  for (const meaning of meanings) found.set(folded(meaning.written), [meaning]);
  return found;
}

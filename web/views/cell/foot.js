/**
 * The foot of a block: its terms, which stand above the wires that end under them; a bias has no wire. Each letter and each + can be
 * pointed at, up to half way to the next.
 */
import { nothing, svg } from 'lit-html';
import { fitted } from '../../pieces/fit.js';
import { middleOf } from './layout.js';
import { placed, portsOf } from './mirror.js';
import { ring, touch } from './spot.js';
import { px } from './wire.js';

/** @import { Part, PartSymbol } from '../../kinds/kind.js' */
/** @import { Across, Layout } from './layout.js' */

/**
 * @typedef {object} Term
 * @property {keyof Across['port']} port  above which it stands
 * @property {PartSymbol} symbol          of its weight
 * @property {string} letter              the same as it is written
 * @property {string} [of]                what it weighs, as it is written
 * @property {Part} [from]                and whose that is
 * @property {Part} [socket]              instead, what has been made of both outside the block and comes in here
 */

/** w x + u h + b. @type {readonly Term[]} */
export const USUAL = [
  { port: 'input', symbol: 'W', letter: 'w', of: 'x', from: 'inputs' },
  { port: 'hidden', symbol: 'U', letter: 'u', of: 'h', from: 'hidden_before' },
  { port: 'bias', symbol: 'b', letter: 'b' },
];

/** Where two terms meet. @param {Layout['port']} port @param {Layout} layout @param {Term} term @param {Term|undefined} next */
function plusBetween(port, { block, grid }, term, next) {
  if (!next) return [];
  // A bias is shorter than what stands before it, and a W longer than what stands behind it.
  const nudge = next.port === 'bias' ? block.width * 0.02 : grid ? 1 : 0;
  return [(port[term.port] + port[next.port]) / 2 + nudge];
}

/** @param {Layout} layout @param {string} part @param {readonly Term[]} terms @param {number} y */
export function foot(layout, part, terms, y) {
  const port = portsOf(layout);
  const { width, top, height } = layout.block;
  const size = fitted('wx+uh+b', Math.max(12.8, Math.min(15, width * 0.19)), width);
  // Capitals take more room.
  const ample = layout.shape === 'wide' && width > (layout.grid ? 100 : 0);
  const [space, apart] = ample ? [' ', 0.4 * size] : ['', 0.28 * size];
  const middle = placed(layout, middleOf(layout, part));
  const text = (/** @type {number} */ at, /** @type {string} */ said, look = 'symbol') =>
    svg`<text class="cell-term ${look}" x=${px(middle + at)} y=${y} font-size=${px(size)}>${said}</text>`;
  /** @type {[at: number, part: Part, symbol: PartSymbol|''][]} */
  const places = [];
  const written = terms.map((term, index) => {
    const at = port[term.port];
    const plus = plusBetween(port, layout, term, terms[index + 1]);
    if (term.socket) places.push([at, term.socket, '']);
    else if (term.of) places.push([at - apart, part, term.symbol], [at + apart, term.from ?? '', '']);
    else places.push([at, part, term.symbol]);
    for (const x of plus) places.push([x, part, 'sum']);
    if (term.socket)
      return [
        svg`<circle class="cell-socket ${term.from}" cx=${px(middle + at)} cy=${px(y - size / 3)} r="5"></circle>`,
        plus.map((x) => text(x, '+', '')),
      ];
    const letter = layout.grid ? term.symbol : term.letter;
    const said = term.of ? `${letter}${space}${term.of}` : letter;
    return [text(at, said), plus.map((x) => text(x, '+', ''))];
  });
  const sockets = terms.map(({ socket }) => socket);
  const between = places.slice(1).map(([at], index) => (at + (places[index]?.[0] ?? at)) / 2);
  const edges = [-width / 2, ...between, width / 2];
  const plate = top + height - y; // a third of it
  return [
    written,
    places.map(([at, of, symbol], index) => {
      const [from = 0, to = 0] = edges.slice(index);
      return [
        touch(of, symbol, [middle + from, y - 2 * plate + 1, to - from, 3 * plate - 2]),
        symbol || sockets.includes(of)
          ? ring(of, symbol, [middle + at - size / 2, y - size * 0.8, size, size * 1.1])
          : nothing,
      ];
    }),
  ];
}

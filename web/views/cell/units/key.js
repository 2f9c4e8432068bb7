/** Under the figure of many units: which row is lit, of what, and how a weight is read; and the name of x beside its stack. */
import { svg } from 'lit-html';
import { symbol } from '../../../pieces/symbol.js';
import { line, lineOf } from '../key.js';
import { named } from '../label.js';
import { anchored, placed } from '../mirror.js';
import { standing } from './edges.js';
import { insideOf, squareIn } from './layout.js';
import { sample } from './squares.js';

/** @import { Shape as Size } from '../../../units/shape.js' */
/** @import { Sample } from '../key.js' */
/** @import { Scene } from '../scene.js' */
/** @import { ManyLayout } from './layout.js' */

const SIDE = 9;
/** For the name of x, and its number where it is one. */
const NAME = 44;
const NUMBER = 110;

/** @type {Sample[]} */
const SQUARES = [
  {
    means: 'positive',
    drawn: (_path, x, y) => svg`<g class="inputs">${sample('filled', x + 12, y - SIDE / 2, SIDE)}</g>`,
  },
  {
    means: 'negative',
    drawn: (_path, x, y) => svg`<g class="inputs">${sample('hollow', x + 12, y - SIDE / 2, SIDE)}</g>`,
  },
];
/** @type {Sample[]} */
const BARS = [{ means: 'bars' }];

/**
 * What may be said, the most first.
 * @param {Scene} scene @param {Size} size @returns {Sample[][]}
 */
function choices({ kind, layout, frame }, { D, H }) {
  const [part] = kind.parts;
  const signs =
    part && squareIn(insideOf(layout, part.part).width, kind, { D, H }, (layout.grid ?? 0) - 10) ? SQUARES : BARS;
  if (H === 1) return [signs];
  const usual = [`W ${H}×${D}`, `U ${H}×${H}`, `b ${H}`];
  const more = [...new Set(kind.extra.map(({ symbol: letters }) => letters.charAt(0)))].map(
    (letter) => `${letter} ${H}`,
  );
  const row = (frame?.cursor.unit ?? 0) + 1;
  const lit = (/** @type {string} */ means, /** @type {string[]} */ arrays) => [
    { means, holes: { row, arrays: arrays.join(', ') } },
  ];
  const all = [...usual.slice(0, 2), ...more, ...usual.slice(2)];
  return [
    [...lit('lit', all), ...signs],
    lit('lit', all),
    lit('lit', usual),
    lit('row', usual),
    lit('row', usual.slice(0, 2)),
  ];
}

/**
 * @param {Size} size
 * @returns {NonNullable<import('../../../kinds/figures.js').Figure['key']>}
 */
export const keyFor = (size) => (given, _own, usual, scene) => {
  const layout = /** @type {ManyLayout} */ (given);
  const { kind } = scene;
  const { mirrored, shape, width, height, edges } = layout;
  const wide = shape === 'wide';
  const { x } = standing(kind, layout, size);
  const name = { x: x.left + x.width + 8, y: wide ? height - 10 : edges.input + 12 };
  const right = width - (wide ? 2 : 6);
  const from = size.D > 1 ? name.x + NAME : usual.x + NUMBER;
  const lines = choices(scene, size).map((samples) => lineOf(mirrored, samples));
  const fits = lines.find(({ whole }) => right - whole >= from);
  const label =
    size.D > 1
      ? named({
          x: placed(layout, name.x),
          y: name.y,
          anchor: anchored(layout, 'start'),
          part: 'inputs',
          name: symbol('x', 't'),
          words: 'xt',
          size: wide ? 18 : 16,
          room: NAME,
        })
      : '';
  return { drawn: [label, fits ? line(layout, right, fits) : ''], input: usual };
};

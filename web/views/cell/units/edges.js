/** The whole vectors at the edges of the figure: what came from the step before, what goes on to the next, and x. */
import { svg } from 'lit-html';
import { beforeOf } from '../../../kinds/tree.js';
import { timeOf } from '../../../pieces/time.js';
import { entryOf } from '../bus.js';
import { middleOf } from '../layout.js';
import { layer, placed } from '../mirror.js';
import { largest } from '../scales.js';
import { LENGTH, slotFor } from './layout.js';
import { slash } from './ribbon.js';
import { bracket, extentOf, inSight, sight, stack } from './stack.js';

/** @import { Feeds } from '../../../kinds/feeds.js' */
/** @import { Kind, StateRow } from '../../../kinds/kind.js' */
/** @import { Shape as Size } from '../../../units/shape.js' */
/** @import { Frame } from '../../../state/types.js' */
/** @import { Scene } from '../scene.js' */
/** @import { ManyLayout } from './layout.js' */

/** It steps back with that. @param {string} part @param {unknown} drawn */
const belonging = (part, drawn) => svg`<g data-part=${part}>${drawn}</g>`;

/**
 * Where the stacks stand, in the layer of streams.
 * @param {Kind} kind @param {ManyLayout} layout @param {Size} size
 */
export function standing(kind, layout, { D, H }) {
  const { shape, width, edges, hiddenY, floor } = layout;
  const wide = shape === 'wide';
  const length = LENGTH[shape];
  const entry = entryOf({ kind, layout });
  const only = kind.states.filter(({ part }) => part !== kind.memory?.state);
  const both = kind.memory !== null && only.length > 0;
  const count = inSight(H).count;
  const middle = entry + 14 + 8 * String(D).length;
  const room = wide
    ? both
      ? (floor + 4 - edges.carried - 62) / 2
      : undefined
    : Math.min((width - 24) / 2, only.length > 0 ? (width - 18 - middle) / 2 : width);
  const slot = slotFor(shape, H, room);
  const right = width - (wide ? 4 + length : 6 + slot * count);
  /** @param {StateRow} state @returns {{left: number, right: number, y: number, slot: number, length: number, flat: boolean, top: boolean}} */
  const of = ({ part }) => {
    const top = part === kind.memory?.state;
    const y = top ? edges.carried : wide ? Math.min(hiddenY - (count * slot) / 2, floor + 4 - count * slot) : edges.low;
    return {
      left: wide ? 4 : top ? 6 : middle,
      right,
      y,
      slot,
      length: wide ? length : layout.room === 'roomy' ? 13 : 11,
      flat: !wide,
      top,
    };
  };
  const xSlot = slotFor(shape, D);
  const xWidth = xSlot * inSight(D).count;
  const x = {
    left: Math.max(4, entry - xWidth / 2),
    y: edges.input,
    slot: xSlot,
    width: xWidth,
    length: wide ? 16 : layout.room === 'roomy' ? 13 : 11,
    entry,
  };
  return { of, x, count, slot };
}

/**
 * @param {Scene & {frame: Frame}} scene @param {Size} size @param {Feeds} feeds @param {(unit: number) => void} choose
 */
export function edges(scene, size, feeds, choose) {
  const { kind, reached, scale, frame } = scene;
  const layout = /** @type {ManyLayout} */ (scene.layout);
  const { trace, cursor } = frame;
  const { H, D, values } = trace;
  const { step, unit } = cursor;
  const { from } = timeOf(trace, step);
  const at = standing(kind, layout, size);
  const wide = layout.shape === 'wide';

  /** @param {StateRow} state @param {number} index */
  const state = ({ part, start }, index) => {
    const before = beforeOf(part);
    const place = at.of(/** @type {StateRow} */ ({ part }));
    const { first, count } = inSight(H, unit);
    const perOne =
      (0.8 * place.slot * (index === 0 ? scale.state : scale.hidden)) / (index === 0 ? layout.lane : layout.bus);
    const common = { ...place, hue: part, first, count, entries: H, chosen: unit, scale: perOne, choose };
    const number = (/** @type {string} */ name, /** @type {number} */ row) => (/** @type {number} */ entry) =>
      Number(values[name]?.[row * H + entry]);
    const known = reached.has(part);
    const extent = extentOf(common);
    const near = [place.y + (unit - first) * place.slot - 1, place.y + (unit - first + 1) * place.slot + 1];
    const half = (place.top ? layout.lane : layout.bus) / 2;
    const stream = place.top ? layout.top + half : layout.hiddenY;
    /** @type {[number, number]} */
    const onto = [stream - half, stream + half];
    const entries = /** @type {[number, number]} */ (near);
    const whole = feeds.whole.has(before);
    return [
      wide && feeds.entries.has(before)
        ? layer(layout, sight({ x: place.left + extent.width + 1.5, y: entries, to: layout.start, onto }))
        : '',
      wide ? layer(layout, sight({ x: place.right - 1.5, y: entries, to: layout.end, onto })) : '',
      stack(layout, {
        ...common,
        part: before,
        x: place.left,
        value: from === 0 ? number(start, 0) : number(part, from - 1),
        feeds: (entry) => whole || entry === unit,
      }),
      stack(layout, {
        ...common,
        part,
        x: place.right,
        value: known ? number(part, step - 1) : () => Number.NaN,
        feeds: (entry) => entry === unit,
      }),
      whole ? belonging(before, layer(layout, bracketOf(place, extent, layout, wide))) : '',
    ];
  };

  const { x } = at;
  const seen = inSight(D);
  return [
    H > 1 ? kind.states.map(state) : '',
    D > 1
      ? [
          stack(layout, {
            part: 'inputs',
            hue: 'inputs',
            x: x.left,
            y: x.y,
            slot: x.slot,
            length: x.length,
            flat: true,
            ...seen,
            entries: D,
            value: (entry) => Number(values.inputs?.[(step - 1) * D + entry]),
            feeds: () => feeds.whole.has('inputs'),
            scale: (0.8 * x.slot) / largest(values.inputs),
          }),
          belonging('inputs', layer(layout, bracket({ x: x.left, y: x.y - 3, length: x.width, side: 'above' }))),
        ]
      : '',
    slashes(scene, size, at),
  ];
}

/** @param {{left: number, y: number, top: boolean}} place @param {{width: number, height: number}} extent @param {ManyLayout} layout @param {boolean} wide */
const bracketOf = ({ left, y }, { width, height }, layout, wide) =>
  'fork' in layout || !wide
    ? 'fork' in layout
      ? bracket({ x: left, y: y + height + 3, length: width, side: 'below' })
      : ''
    : bracket({ x: left + width + 4, y: y - 1, length: height + 2, side: 'right' });

/** How many threads each ribbon stands for. @param {Scene} scene @param {Size} size @param {ReturnType<typeof standing>} at */
function slashes({ kind, ...scene }, { D, H }, { x: { entry, y } }) {
  const layout = /** @type {ManyLayout} */ (scene.layout);
  const wide = layout.shape === 'wide';
  const marks = [];
  if (H > 1) {
    const [first = 0, second] = kind.parts.map(({ part }) => middleOf(layout, part) + layout.port.hidden);
    const fork = 'fork' in layout ? Number(layout.fork) : undefined;
    const along = wide ? (fork ? layout.body[0] - 14 : 66) : second ? (first + second) / 2 : entry / 2;
    const count =
      !wide && fork
        ? slash({
            x: placed(layout, fork),
            y: layout.block.top - 24,
            count: H,
            beside: layout.mirrored ? 'end' : 'start',
          })
        : slash({ x: placed(layout, along), y: layout.hiddenY, count: H, under: !wide && !second });
    marks.push(belonging('hidden_before', count));
  }
  const up = wide || layout.room === 'roomy' ? y - 24 : y - 12;
  if (D > 1) marks.push(belonging('inputs', slash({ x: placed(layout, entry), y: up, count: D, beside: 'start' })));
  return marks;
}

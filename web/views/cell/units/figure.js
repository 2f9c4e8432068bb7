/**
 * The cell of many units, or of many inputs: one unit as streams, as ever, and around it the whole vectors, the weights it shares with the
 * others, and what of both feeds it. Made of the figure of its kind, and of what that declares; nothing here knows a kind.
 */
import { svg } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { feedsOf } from '../../../kinds/feeds.js';
import { ownerOf } from '../../../kinds/tree.js';
import { keeping } from '../../../pieces/keeping.js';
import { hasText, textOf } from '../../../words/text.js';
import { middleOf } from '../layout.js';
import { placed } from '../mirror.js';
import { wire } from '../wire.js';
import { edges, standing } from './edges.js';
import { keyFor } from './key.js';
import { airIn, insideOf, LENGTH, squareIn, tablesFor } from './layout.js';
import { placesFor } from './places.js';
import { ribbon, ribbonWidth } from './ribbon.js';
import { bars, squares } from './squares.js';
import { inSight } from './stack.js';

/** @import { Figure } from '../../../kinds/figures.js' */
/** @import { Feeds } from '../../../kinds/feeds.js' */
/** @import { Gated, Kind, PartSymbol } from '../../../kinds/kind.js' */
/** @import { Act, Frame } from '../../../state/types.js' */
/** @import { Shape as Size } from '../../../units/shape.js' */
/** @import { Scene } from '../scene.js' */
/** @import { ManyLayout } from './layout.js' */

/** @param {Pick<Frame, 'kind'|'trace'>} run @param {Figure} usual  of its kind @param {Act} [act] @returns {Figure} */
export function figure({ kind, trace: { D, H } }, usual, act) {
  const size = { D, H };
  const feeds = feedsOf(kind);
  const entries = (/** @type {string} */ name) => (name === 'inputs' ? D : feeds.whole.has(name) ? H : 1);
  const reading = (/** @type {Scene} */ scene) => readingOf(scene, size, entries);
  return {
    ...usual,
    tables: tablesFor(usual.tables, kind, size),
    labels: usual.labels.filter(({ at }) => D === 1 || at !== 'input').map((label) => (H > 1 ? ofMany(label) : label)),
    places: (scene) => placesFor(scene, usual.places(scene), size),
    read: (scene) => usual.read(reading(scene)),
    streams(scene) {
      const layout = /** @type {ManyLayout} */ (scene.layout);
      return usual.streams({ ...scene, layout: { ...layout, width: layout.end }, reading: reading(scene) });
    },
    blocks(scene, open) {
      const drawn = /** @type {Scene & {frame: Frame}} */ (scene);
      const { width, height, mirrored } = drawn.layout;
      const { request, cursor } = drawn.frame;
      const most = mostOf(drawn.frame);
      const weights = (/** @type {Gated} */ gated) => {
        const arrays = namesIn(kind, gated, feeds);
        // A step changes nothing of them, nor does an edit of another part.
        const numbers = arrays.map((name) => request.weights[name]);
        const same = [...numbers, ...Object.values(most), cursor.unit, width, height, mirrored];
        const click = (/** @type {PointerEvent} */ event) => open(event, gated.stage);
        return svg`<g class="cell-weights ${gated.part}" @click=${click}>${guard(same, () => weightsOf(drawn, gated, size, arrays, most))}</g>`;
      };
      return [
        usual.blocks(scene, open),
        kind.parts.map(weights),
        edges(drawn, size, feeds, (unit) => act?.chooseUnit(unit)),
      ];
    },
    key: keyFor(size),
    called: ({ frame }) => (H > 1 ? textOf('cell.of_unit', { unit: (frame?.cursor.unit ?? 0) + 1, units: H }) : ''),
  };
}

/** What a share is of, in words for many where they are others. @param {Figure['labels'][number]} label */
const ofMany = (label) =>
  'of' in label && hasText(`cell.many_${label.of}`) ? { ...label, of: `many_${label.of}` } : label;

/**
 * What is read as a whole flows as a ribbon: as wide as its threads take, whatever the numbers are.
 * @param {Scene} scene @param {Size} size @param {(name: string) => number} entries  of a vector; 1 where a single one is read
 * @returns {Scene}
 */
function readingOf(scene, size, entries) {
  const { kind, moment, scale } = scene;
  const layout = /** @type {ManyLayout} */ (scene.layout);
  const { D, H } = size;
  const { of, x, count } = standing(kind, layout, size);
  const [carried] = kind.memory ? kind.states : [];
  const fork = 'fork' in layout && H > 1 && carried ? of(carried) : undefined;
  const foot = fork && fork.y + (fork.flat ? fork.length : count * fork.slot) + 6;
  return {
    ...scene,
    layout: /** @type {ManyLayout} */ ({
      ...layout,
      start: layout.shape === 'wide' && H > 1 ? LENGTH.wide + 12 : 0,
      height: D > 1 ? x.y - 6 : layout.height,
      top: foot === undefined ? layout.top : foot - ribbonWidth(H) - 1,
    }),
    moment: {
      ...moment,
      input: D > 1 ? ribbonWidth(D) : moment.input,
      of: (name) => (entries(name) > 1 ? ribbonWidth(H) : moment.of(name)),
    },
    scale: {
      state: H > 1 ? 1 : scale.state,
      hidden: H > 1 ? 1 : scale.hidden,
      input: D > 1 ? 1 : scale.input,
    },
    stream: (name) => (entries(name) > 1 ? ribbon(entries(name)) : wire),
    whole: (name) => entries(name) > 1,
  };
}

/** Of a bar. */
const WIDEST = 5;

/** @type {Record<string, PartSymbol>} */
const SYMBOLS = { W: 'W', U: 'U', b: 'b' };

/** The arrays of a part. @param {Kind} kind @param {Gated} gated @param {Feeds} feeds */
const namesIn = ({ extra }, { part }, { rows }) =>
  [...rows].filter((name) => ownerOf(name)[0] === part || extra.some((one) => one.name === name && one.part === part));

/**
 * In the block of a part.
 * @param {Scene & {frame: Frame}} scene @param {Gated} gated @param {Size} size @param {readonly string[]} names  of its arrays
 * @param {Most} most
 */
function weightsOf({ kind, frame, ...scene }, { part }, { D, H }, names, most) {
  const layout = /** @type {ManyLayout & {plate?: number}} */ (scene.layout);
  const { port, block, grid, room } = layout;
  const { unit } = frame.cursor;
  const box = insideOf(layout, part);
  const cell = squareIn(box.width, kind, { D, H }, grid - 10);
  const middle = middleOf(layout, part);
  const between = (port.hidden + port.bias) / 2;
  const places = { W: port.input, U: port.hidden, p: between, b: port.bias };
  const arrays = names.map((name) => {
    const symbol = SYMBOLS[ownerOf(name)[1]] ?? 'p';
    const columns = symbol === 'W' ? D : symbol === 'U' ? H : 1;
    const { first, count } = symbol === 'U' ? inSight(H, unit) : inSight(columns);
    const at = places[/** @type {keyof typeof places} */ (symbol)];
    return {
      symbol,
      middle: placed(layout, middle + at),
      columns,
      first,
      shown: count,
      numbers: frame.request.weights[name] ?? [],
    };
  });
  const { inset, apart } = airIn(box.width);
  const width = box.width - 2 * inset;
  const shown = arrays.toSorted((one, other) => one.middle - other.middle);
  const columns = shown.reduce((sum, one) => sum + one.shown, 0);
  const plate = layout.plate ?? (room === 'lowest' ? 22 : 30);
  const at = {
    part,
    arrays: shown,
    left: placed(layout, box.left, box.width) + inset,
    width,
    top: block.top + block.height - plate - grid,
    height: grid,
    apart,
    unit,
  };
  return cell > 0
    ? squares({ ...at, cell, rows: H, most: most.squares })
    : bars({ ...at, most: most.bars, cell: Math.min(WIDEST, (width - apart * (shown.length - 1)) / columns) });
}

/** @typedef {{squares: number, bars: number}} Most  the largest weight of all that is shown */

/** @type {ReturnType<typeof keeping<Most>>} */
const kept = keeping();

/** @param {Frame} frame @returns {Most} */
const mostOf = (frame) =>
  kept(frame.request.weights, String(frame.cursor.unit), () => ({
    squares: largestWeight(frame),
    bars: largestWeight(frame, frame.cursor.unit),
  }));

/** Of everything, or of one row. @param {Frame} frame @param {number} [row] */
function largestWeight({ request: { weights, H } }, row) {
  let most = 0;
  for (const numbers of Object.values(weights)) {
    const width = numbers.length / H;
    const [first, end] = row === undefined ? [0, numbers.length] : [row * width, (row + 1) * width];
    for (let index = first; index < end; index += 1) most = Math.max(most, Math.abs(numbers[index] || 0));
  }
  return most || 1;
}

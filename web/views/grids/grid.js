/**
 * The weights of one part as a grid of squares, which is one stop of Tab: arrows walk through it. Where it is too large to be seen whole, it is
 * drawn where it is in sight, and only the entry that is picked is there to be read.
 */
import { html, nothing, render, svg } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { keyed } from 'lit-html/directives/keyed.js';
import { ref } from 'lit-html/directives/ref.js';
import { exact } from '../../pieces/print.js';
import { spoken } from '../../pieces/spoken.js';
import { textOf } from '../../words/text.js';
import { blockAt, columnsOf } from './blocks.js';
import { heads, letters } from './heads.js';
import { inWords } from './named.js';
import { needles } from './needles.js';
import { layoutOf, nearest, PAD, SLOT, squares } from './squares.js';
import { walked } from './walk.js';

/** @import { Gated } from '../../kinds/kind.js' */
/** @import { Block } from './blocks.js' */
/** @import { Sight } from './squares.js' */
/** @import { Cell } from './walk.js' */
/**
 * @typedef {object} Grid
 * @property {Gated} gated
 * @property {readonly Block[]} blocks
 * @property {number} rows
 * @property {number} unit     that is looked at
 * @property {number} full     the weight of a full square
 * @property {boolean} whole   whether it is all drawn
 * @property {Cell} cell       that is picked here, or would be
 * @property {boolean} chosen  whether it is
 * @property {readonly string[]} names  of the inputs
 * @property {(block: Block, at: number) => boolean} given  by a challenge: it stays as it is
 * @property {(block: Block) => readonly number[]|undefined} nudges  how far a training moves its numbers next, from −1 to 1
 * @property {(cell: Cell) => void} pick
 * @property {(key: 'Enter'|'Delete', cell: Cell) => void} press
 * @property {(text: string, cell: Cell) => void} paste
 */

/** How large an entry is where the grid is larger than its place: in CSS pixels. */
const SMALL = 6;

/** Entries in a row, and rows, that are drawn beyond what is in sight. */
const BEYOND = 8;

/** What is in sight before anything has been measured. */
const AT_FIRST = { clientWidth: 480, clientHeight: 320, scrollLeft: 0, scrollTop: 0 };

/** @param {number} from @param {number} to  which is among them */
const range = (from, to) => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** The row of the unit that is looked at, and all others. @param {Grid} grid @param {Sight} [sight] */
const drawn = ({ blocks, rows, unit, full }, sight) => {
  const inSight = range(sight?.top ?? 0, Math.min(sight?.bottom ?? rows, rows - 1));
  const others = inSight.filter((row) => row !== unit);
  return svg`<path class="grids-others" d=${squares(blocks, others, full, sight)}></path>
    <path class="grids-squares" d=${squares(blocks, inSight.includes(unit) ? [unit] : [], full, sight)}></path>`;
};

/** What is in sight of a grid that scrolls in its box. @param {Pick<Element, keyof typeof AT_FIRST>} box */
function sightIn({ clientWidth, clientHeight, scrollLeft, scrollTop }) {
  const entry = (/** @type {number} */ px) => Math.floor(px / SMALL);
  return {
    left: entry(scrollLeft) - BEYOND,
    right: entry(scrollLeft + clientWidth) + BEYOND,
    top: Math.max(0, entry(scrollTop) - BEYOND),
    bottom: entry(scrollTop + clientHeight) + BEYOND,
  };
}

/** Draws what is in sight. @param {Element} box @param {Grid} grid */
function paint(box, grid) {
  const place = /** @type {SVGElement} */ (box.querySelector('.grids-sight'));
  const sight = sightIn(box.clientWidth > 0 ? box : AT_FIRST);
  const shows = [...grid.blocks.map(({ numbers }) => numbers), grid.unit, grid.full, ...Object.values(sight)];
  // While one steps through time, it is as it was.
  render(svg`${guard(shows, () => drawn(grid, sight))}`, /** @type {any} */ (place));
}

/** Upon the squares, where a training moves them next. @param {Grid} grid @param {readonly (readonly number[]|undefined)[]} moved  of each block */
const nudged = ({ blocks, rows }, moved) =>
  svg`<path class="grids-nudges" d=${needles(blocks, range(0, rows - 1), moved)}></path>`;

/** Where an entry lies. @param {Grid} grid @param {Cell} cell */
function placeOf({ blocks, rows }, { row, column }) {
  const block = blockAt(blocks, column);
  const { lefts } = layoutOf(blocks, rows);
  return {
    block,
    at: row * block.width + column - block.first,
    x: (lefts[blocks.indexOf(block)] ?? 0) + (column - block.first) * SLOT,
    y: PAD + row * SLOT,
  };
}

/** @param {string} part @param {Cell} cell */
const idOf = (part, { row, column }) => `weight-${part}-${row}-${column}`;

/** An entry for who hears it. @param {Grid} grid @param {number} row @param {number} column */
function cellOf(grid, row, column) {
  const { gated, names, given } = grid;
  const { block, at, x, y } = placeOf(grid, { row, column });
  const label = textOf('grids.cell', {
    entry: inWords(gated, block, at, names),
    value: spoken(exact(block.numbers[at] ?? 0)),
  });
  return svg`<rect role="gridcell" id=${idOf(gated.part, { row, column })} aria-colindex=${column + 1} aria-label=${label} aria-readonly=${given(block, at) ? 'true' : nothing} x=${x} y=${y} width=${SLOT} height=${SLOT}></rect>`;
}

/** Of a row in which one number is another the rest stands. @param {Grid} grid @param {number} row @param {number} column */
function saidOf({ blocks, names, given }, row, column) {
  const block = blockAt(blocks, column);
  const at = row * block.width + column - block.first;
  return [names, block.width, block.numbers[at], given(block, at)];
}

/** @param {Grid} grid @param {number} row @param {readonly number[]} columns */
const rowOf = (grid, row, columns) =>
  svg`<g role="row" aria-rowindex=${row + 1}>${columns.map((column) => guard(saidOf(grid, row, column), () => cellOf(grid, row, column)))}</g>`;

/** @param {Grid} grid @param {number} row */
const numbersIn = ({ blocks }, row) =>
  blocks.flatMap(({ numbers, width }) => numbers.slice(row * width, (row + 1) * width));

/** What a row says: its numbers, and which of them are given. @param {Grid} grid @param {number} row */
const saidIn = (grid, row) => [
  grid.names,
  ...numbersIn(grid, row),
  ...grid.blocks.flatMap((block) => range(0, block.width - 1).map((k) => grid.given(block, row * block.width + k))),
];

/** What was walked to comes into sight, once it is in the page. @param {Element|undefined} ring */
const follow = (ring) =>
  queueMicrotask(() => {
    if (ring?.closest('[role=grid]') === document.activeElement)
      ring?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

/** The frame around the row of the unit that is looked at, around each block, and around the entry that is picked. @param {Grid} grid */
function frames(grid) {
  const { blocks, rows, unit, cell, chosen } = grid;
  const { lefts, height } = layoutOf(blocks, rows);
  const { x, y } = placeOf(grid, cell);
  const around = (/** @type {number} */ left, /** @type {number} */ width) =>
    svg`<rect class="grids-block" x=${left - PAD} y="0" width=${width + 2 * PAD} height=${height}></rect>
      <rect class="grids-row" x=${left - 1} y=${PAD - 1 + unit * SLOT} width=${width + 2} height=${SLOT + 2} rx="1.5"></rect>`;
  return svg`${blocks.map(({ width }, k) => around(lefts[k] ?? 0, width * SLOT))}
    ${chosen ? keyed(`${cell.row} ${cell.column}`, svg`<rect class="grids-ring" x=${x - 0.5} y=${y - 0.5} width=${SLOT + 1} height=${SLOT + 1} rx="1.5" ${ref(follow)}></rect>`) : nothing}`;
}

/** @param {Grid} grid */
export function grid(grid) {
  const { gated, blocks, rows, whole, cell, chosen, pick, press, paste } = grid;
  const { part, called } = gated;
  const columns = columnsOf(blocks);
  const { width, height } = layoutOf(blocks, rows);
  const arrays = blocks.map(({ numbers }) => numbers);
  const moved = blocks.map(grid.nudges);
  // A press may come before the last one has been drawn.
  let latest = cell;
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const to = walked(event, latest, { rows, columns });
    const pressed = { Enter: 'Enter', Delete: 'Delete', Backspace: 'Delete' }[event.key];
    if (!to && (!pressed || event.ctrlKey)) return;
    event.preventDefault();
    event.stopPropagation(); // the page steps through time with these keys
    if (to) {
      latest = to;
      pick(to);
    } else press(/** @type {'Enter'|'Delete'} */ (pressed), latest);
  };
  /** @param {MouseEvent} event */
  const point = ({ currentTarget, clientX, clientY }) => {
    const box = /** @type {Element} */ (currentTarget).getBoundingClientRect();
    const scale = width / box.width;
    pick(nearest(blocks, rows, (clientX - box.left) * scale, (clientY - box.top) * scale));
  };
  /** Who comes by keyboard finds the entry that was picked in another grid picked in this one. @param {Event} event */
  const come = ({ currentTarget }) => {
    if (!chosen && /** @type {Element} */ (currentTarget).matches(':focus-visible')) pick(cell);
  };
  /** @param {ClipboardEvent} event */
  const take = (event) => {
    event.preventDefault();
    paste(event.clipboardData?.getData('text/plain') ?? '', latest);
  };
  const picture = whole
    ? svg`${guard([...arrays, grid.unit, grid.full], () => drawn(grid))}
      ${moved.some(Boolean) ? guard(moved, () => nudged(grid, moved)) : nothing}
      ${range(0, rows - 1).map((row) => guard(saidIn(grid, row), () => rowOf(grid, row, range(0, columns - 1))))}`
    : svg`<g class="grids-sight"></g>${keyed(`${cell.row} ${cell.column}`, rowOf(grid, cell.row, [cell.column]))}`;
  const squared = html`<div class="grids-grid" role="grid" tabindex="0" aria-label=${textOf('grids.name', { called })} aria-rowcount=${rows} aria-colcount=${columns}
    aria-activedescendant=${idOf(part, cell)} @keydown=${key} @focus=${come} @paste=${take}>
    <svg role="presentation" viewBox="0 0 ${width} ${height}" @click=${point}>${picture}${frames(grid)}</svg>
  </div>`;
  const style = `--slots:${width / SLOT}`;
  return html`<div class="grids-part ${part} ${whole ? '' : 'large'}" data-part=${part} style=${style}>
    <b class="grids-name">${gated.name}</b>
    ${
      whole
        ? html`${letters(blocks, width)}<div class="grids-place">${heads(grid, { width, height })}${squared}</div>`
        : html`<div class="grids-box" @scroll=${(/** @type {Event} */ { currentTarget }) => paint(/** @type {Element} */ (currentTarget), grid)}
            ${ref((box) => box && queueMicrotask(() => paint(box, grid)))}>${letters(blocks, width)}${squared}</div>`
    }
  </div>`;
}

/** The weights of several units, or of several inputs: a grid of squares for each part, and below them the one that is picked. */
import { html, nothing } from 'lit-html';
import { brought } from '../later/brought.js';
import { keeping } from '../pieces/keeping.js';
import { lock } from '../pieces/lock.js';
import { printed } from '../pieces/print.js';
import { SIZE } from '../ranges.js';
import { pick } from '../state/picked.js';
import { textOf } from '../words/text.js';
import { blockAt, blocksOf, columnsOf } from './grids/blocks.js';
import { entry, isGiven, readOut, takeText, usualOf } from './grids/entry.js';
import { grid } from './grids/grid.js';
import { FEW } from './grids/heads.js';
import { fullSquare, layoutOf, SLOT } from './grids/squares.js';
import { sizeButton } from './size.js';
import { resting } from './standing.js';

/** @import { Gated } from '../kinds/kind.js' */
/** @import { Act, Frame, Named } from '../state/types.js' */
/** @import { Block } from './grids/blocks.js' */
/** @import { Cell } from './grids/walk.js' */

/** @param {Frame} frame */
const isEdited = ({ wanted: { D, H } }) => D <= SIZE.edited && H <= SIZE.edited;

/** Part, row and column of what is picked; to begin with, the first weight of the unit that is looked at. @param {Frame} frame @param {ReadonlyMap<Gated, readonly Block[]>} parts */
function pickedIn({ cursor, wanted }, parts) {
  const { name = '', at = 0 } = cursor.entry ?? {};
  for (const [gated, blocks] of parts) {
    const block = blocks.find((one) => one.name === name);
    if (block && at < block.numbers.length)
      return { gated, cell: { row: Math.floor(at / block.width), column: block.first + (at % block.width) } };
  }
  const [gated] = parts.keys();
  return { gated: /** @type {Gated} */ (gated), cell: { row: Math.min(cursor.unit, wanted.H - 1), column: 0 } };
}

/** @param {readonly Block[]} blocks @param {Cell} cell */
function arrayAt(blocks, { row, column }) {
  const block = blockAt(blocks, column);
  return { block, at: row * block.width + column - block.first };
}

/** How wide the widest grid is in entries, and how narrow it may be: its numbers still stand apart. @param {(readonly Block[])[]} parts */
function columnsStyle(parts) {
  const few = Math.max(...parts.map(columnsOf)) <= FEW;
  const widest = Math.max(...parts.map((blocks) => layoutOf(blocks, 0).width)) / SLOT;
  return `--widest:${widest};--part:${Math.ceil(widest * (few ? 14.5 : 8)) + 18}px`;
}

/** @type {ReturnType<typeof keeping<number>>} */
const kept = keeping();

/** Of hundreds of units there are a million weights, and few drawings change one. @param {Named} weights */
const fullOf = (weights) => kept(weights, '', () => fullSquare(Object.values(weights)));

/** In the panel, with its number field and its text. @param {string} selector */
const inPanel = (selector) => /** @type {HTMLElement|null} */ (document.querySelector(`.grids ${selector}`));

/** @param {Frame} frame @param {Act} act */
export function grids(frame, act) {
  const { kind, wanted, names, cursor, settings } = frame;
  const { D, H } = wanted;
  const parts = new Map(kind.parts.map((gated) => [gated, blocksOf(kind, gated.part, wanted)]));
  const full = fullOf(wanted.weights);
  const picked = pickedIn(frame, parts);
  const edited = isEdited(frame);
  const locked = settings.lock.includes('weights');
  const unit = Math.min(cursor.unit, H - 1);
  /** @param {Block} block @param {number} at */
  const given = ({ name }, at) => brought.learning?.given(frame, name, at) ?? false;
  const nudges = (/** @type {Block} */ { name }) => brought.learning?.nudges(frame, name);
  /** @param {Gated} gated @param {readonly Block[]} blocks */
  const one = (gated, blocks) => {
    const chosen = gated === picked.gated;
    const cell = { ...picked.cell, column: Math.min(picked.cell.column, columnsOf(blocks) - 1) };
    return grid({
      gated,
      blocks,
      rows: H,
      unit,
      full,
      whole: edited,
      cell,
      chosen,
      names,
      given,
      nudges,
      pick(to) {
        const { block, at } = arrayAt(blocks, to);
        pick({ name: block.name, at });
      },
      press(key, from) {
        if (!edited || locked) return;
        const field = /** @type {HTMLInputElement|null} */ (inPanel('.field-text'));
        if (key === 'Enter') field?.select();
        else {
          const { block, at } = arrayAt(blocks, from);
          if (given(block, at)) return;
          act.setWeight(block.name, usualOf(frame, act, block.name, at), at);
          act.commit();
        }
      },
      paste(text, over) {
        const { block, at } = arrayAt(blocks, over);
        if (!edited || locked || isGiven(frame, block) || takeText(frame, act, { gated, block, at }, text)) return;
        const area = /** @type {HTMLTextAreaElement} */ (inPanel('textarea'));
        /** @type {HTMLDetailsElement} */ (inPanel('details')).open = true;
        area.focus();
        area.value = text;
      },
    });
  };
  const blocks = /** @type {readonly Block[]} */ (parts.get(picked.gated));
  const present = { gated: picked.gated, ...arrayAt(blocks, picked.cell) };
  const shared = [full, unit, names, edited, frame.usual, frame.room];
  const back = () => inPanel(`.${picked.gated.part} [role=grid]`)?.focus();
  const most = SIZE.edited;
  return {
    size: html`${locked ? lock() : nothing} ${resting(frame, () => sizeButton(frame, act), D, H)}`,
    weights: html`<div class="grids">
      <div class="grids-parts" style=${columnsStyle([...parts.values()])}>${[...parts].map(([gated, blocks]) => resting(frame, () => one(gated, blocks), gated === picked.gated, picked.cell.row, picked.cell.column, ...shared, ...blocks.map(({ numbers }) => numbers), ...blocks.map(nudges)))}</div>
      <p class="grids-key"><span class="grids-positive">${textOf('grids.positive')}</span><span class="grids-negative">${textOf('grids.negative')}</span>
        ${blocks.some(nudges) ? html`<span class="grids-nudged">${textOf('grids.nudged')}</span>` : nothing}
        <span class="grids-full">${full > 0 ? textOf('grids.full', { value: printed(full) }) : textOf('grids.nothing')}</span></p>
      ${edited ? resting(frame, () => entry(frame, act, present, back), present.block.name, present.at, ...shared, present.block.numbers) : readOut(frame, present)}
      <p class="grids-how">${textOf(edited ? 'grids.how' : 'grids.looked_at', { unit: unit + 1, most })}</p>
    </div>`,
  };
}

/** What stands over the columns of a grid and before its rows: letters of the arrays, and numbers of units and inputs. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { layoutOf, PAD, SLOT } from './squares.js';

/** @import { Block } from './blocks.js' */
/** @import { Grid } from './grid.js' */

/** So few columns stand so far apart that each has its number; else the ends have, and what is picked. */
export const FEW = 12;
/** As many entries from the one that is picked, an end has none. */
const NEAR = 2;

/** Which of `count` have their number over them. @param {number} count @param {number} picked  −1 for none @param {boolean} all */
export const numbered = (count, picked, all) =>
  Array.from({ length: count }, (_, index) => index).filter(
    (index) =>
      all ||
      index === picked ||
      ((index === 0 || index === count - 1) && (picked < 0 || Math.abs(index - picked) > NEAR)),
  );

/** @param {number} part @param {number} whole */
const share = (part, whole) => `${Number(((100 * part) / whole).toFixed(3))}%`;

/** @param {readonly Block[]} blocks @param {number} width */
export function letters(blocks, width) {
  const { lefts } = layoutOf(blocks, 0);
  const letter = ({ symbol = '', from = '' }) => {
    const [sign, below] = symbol.split('_');
    return html`<i class="symbol">${sign}</i>${below ? html`<sub class="symbol">${below}</sub>` : nothing}${from === 'none' ? nothing : html` <small>${textOf(`grids.from_${from}`)}</small>`}`;
  };
  return html`<div class="grids-letters" aria-hidden="true">${blocks.map(
    (block, k) =>
      html`<span style="left:${share((lefts[k] ?? 0) - PAD, width)};width:${share(block.width * SLOT + 2 * PAD, width)}">${letter(block)}</span>`,
  )}</div>`;
}

/** @param {Grid} grid @param {{width: number, height: number}} size */
export function heads({ blocks, rows, cell, chosen, unit }, { width, height }) {
  const { lefts } = layoutOf(blocks, rows);
  const all = blocks.reduce((sum, block) => sum + block.width, 0) <= FEW;
  const columns = blocks.flatMap((block, k) => {
    if (block.from === 'none') return [];
    const inside = cell.column - block.first;
    const picked = chosen && inside >= 0 && inside < block.width ? inside : -1;
    return numbered(block.width, picked, all).map(
      (index) =>
        html`<span class="grids-column ${index === picked ? 'picked' : ''}" style="left:${share((lefts[k] ?? 0) + (index + 0.5) * SLOT, width)}">${index + 1}</span>`,
    );
  });
  const lines = numbered(rows, chosen ? cell.row : unit, all).map(
    (index) =>
      html`<span class="grids-line ${chosen && index === cell.row ? 'picked' : ''}" style="top:${share(PAD + (index + 0.5) * SLOT, height)}">${index + 1}</span>`,
  );
  return html`<div class="grids-heads" aria-hidden="true">${columns}${lines}</div>`;
}

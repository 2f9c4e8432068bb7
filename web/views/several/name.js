/** The name of a row with its numbers at the present step, which opens its cell in the figure; or why it has no numbers. */
import { html, nothing } from 'lit-html';
import { signed } from '../../pieces/print.js';
import { spoken } from '../../pieces/spoken.js';
import { textOf } from '../../words/text.js';
import { units } from '../timeline/shape.js';
import { rowAt } from './layout.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Axis } from '../timeline/layout.js' */
/** @import { Row } from './rows.js' */

/** For who hears it. @param {Row} row @param {number} step */
function named({ kind, here, lines, refused }, step) {
  const numbers = lines.map(({ state, present }) =>
    textOf('several.number', { state: state.name, value: Number.isNaN(present) ? 'unknown' : spoken(signed(present)) }),
  );
  const said = refused || textOf('several.numbers', { step, numbers: numbers.join(', ') });
  return textOf('several.row', { kind: textOf(`kinds.${kind.name}`), here: here ? 'yes' : 'no', said });
}

/** Whoever may not change a cell may not change it for another. @param {Frame} frame */
export const locked = ({ settings: { lock } }) => lock.includes('weights') || lock.includes('kind');

/** @param {Axis} axis @param {Row} row @param {number} index */
function place(axis, { refused }, index) {
  const { ground, top, height: high } = rowAt(axis, index);
  const beside = axis.narrow || refused ? '' : `width:${units(axis.left - 10)};`;
  return `${beside}top:${units(ground)};height:${units(axis.narrow ? top - ground : high)}`;
}

/** @param {Axis} axis @param {Frame} frame @param {Row} row @param {number} index @param {(name: string) => void} open */
export function name(axis, frame, row, index, open) {
  const { kind, here, lines, waits, refused } = row;
  const numbers = lines.map(
    ({ state, present }) =>
      html`<span class=${state.part} aria-hidden="true"><span class="symbol">${state.symbol}</span> ${signed(present)}</span>`,
  );
  return html`<button type="button" class="several-name ${waits ? 'waits' : ''} ${refused ? 'refused' : ''}" style=${place(axis, row, index)} aria-current=${here ? 'true' : nothing}
    ?disabled=${locked(frame)}
    @click=${() => open(kind.name)}><span class="unseen">${named(row, frame.cursor.step)}</span><b aria-hidden="true">${textOf(`kinds.${kind.name}`)}</b>${numbers}${refused ? html`<span aria-hidden="true">${refused}</span>` : nothing}</button>`;
}

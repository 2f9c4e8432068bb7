/** A whole sequence in words: one sentence for each step, and the numbers it is about. */
import { html, nothing } from 'lit-html';
import { kindOf } from '../kinds/register.js';
import { moment } from '../pieces/moment.js';
import { printed, signed } from '../pieces/print.js';
import { coloured, sentenceOf } from '../views/sentence.js';
import { textOf } from '../words/text.js';
import { frameOf } from './frame.js';
import { unitNamed } from './unit.js';

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Moment } from '../pieces/moment.js' */
/** @import { Recorded } from '../state/types.js' */

/** The inputs, each by its name where there are several. @param {Recorded} preset */
function inputs({ trace: { D, values }, names = [] }) {
  const name = textOf('still.column_input');
  return Array.from({ length: D }, (_, input) => ({
    part: 'inputs',
    name,
    symbol: D === 1 ? 'x' : names[input] || textOf('input.unnamed', { input: input + 1 }),
    text: (/** @type {Moment} */ { step }) => signed(values.inputs?.[(step - 1) * D + input] ?? Number.NaN),
  }));
}

/**
 * Of one unit.
 * @param {Kind} kind
 * @returns {readonly {part: string, name: string, symbol: string, text: (m: Moment) => string}[]}
 */
const columns = ({ strips, states }) => [
  ...strips.map(({ part, name, symbol, signed: twoSided }) => ({
    part,
    name,
    symbol,
    text: (/** @type {Moment} */ m) => (twoSided ? signed : printed)(m.part(part).value),
  })),
  ...states.map(({ part, name, symbol }) => ({
    part,
    name,
    symbol,
    text: (/** @type {Moment} */ m) => signed(m.of(part)),
  })),
];

/** @param {Recorded} preset @param {number} now  the step that is shown */
export function trace(preset, now) {
  const steps = Array.from({ length: preset.trace.T }, (_, index) => index + 1);
  const kind = kindOf(preset.request);
  const numbers = steps.map((step) => moment({ kind, trace: preset.trace }, step, 0));
  const shown = [...inputs(preset), ...columns(kind)];
  const worded = preset.words.length > 0;
  return html`<h2>${textOf('still.title')}${unitNamed(frameOf(preset))}</h2>
    <ol>${steps.map((step) => html`<li aria-current=${step === now ? 'step' : nothing}>${preset.words[step - 1] ? html`<bdi>“${preset.words[step - 1]}”</bdi>: ` : nothing}${coloured(sentenceOf(frameOf(preset, { step })))}</li>`)}</ol>
    <table>
      <thead><tr><th scope="col">${textOf('still.column_step')}</th>${worded ? html`<th scope="col">${textOf('still.column_word')}</th>` : nothing}${shown.map(({ part, name, symbol }) => html`<th scope="col" class=${part} title=${name}>${symbol}</th>`)}</tr></thead>
      <tbody>${numbers.map((m) => html`<tr aria-current=${m.step === now ? 'step' : nothing}><th scope="row">${m.step}</th>${worded ? html`<td><bdi>${preset.words[m.step - 1]}</bdi></td>` : nothing}${shown.map(({ text }) => html`<td>${text(m)}</td>`)}</tr>`)}</tbody>
    </table>`;
}

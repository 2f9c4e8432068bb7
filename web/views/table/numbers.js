/** The rows and columns of the table of all numbers. They come with later/more.js. */
import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { moment } from '../../pieces/moment.js';
import { printed, signed } from '../../pieces/print.js';
import { weightOf } from '../../pieces/weight.js';
import { textOf, textOr } from '../../words/text.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Part } from '../../kinds/kind.js' */
/** @import { Moment } from '../../pieces/moment.js' */

const DECIMALS = 4;

/**
 * What a step leads to stands beside it, then what it came by. `start`: where the row before step 1 has a number.
 * @param {Kind} kind
 * @returns {{part: string, name: string, start?: string}[]}
 */
function columns({ states, fields, stateNamed }) {
  const others = fields.map(({ name }) => name).filter((name) => !name.includes('.') && !stateNamed(name));
  return [
    ...states,
    ...others.map((name) => ({ part: name, name: textOr(`between.${name}`, name.replaceAll('_', ' ')) })),
  ];
}

/** How each part with weights came about, as its equation is read. */
const TERMS = /** @type {const} */ ([
  { term: 'from_input', name: () => 'w·x' },
  { term: 'from_hidden', name: () => 'u·h' },
  { term: 'bias', name: () => 'b' },
  { term: 'total', name: () => textOf('table.total') },
  { term: 'value', name: () => textOf('table.value') },
]);

/** The heading of every column in one line, for what is copied. @param {Frame} frame */
export const headings = ({ kind, words }) => [
  textOf('table.step'),
  ...(words.length > 0 ? [textOf('table.word')] : []),
  textOf('table.input'),
  ...columns(kind).map(({ name }) => name),
  ...kind.parts.flatMap(({ name: part }) => TERMS.map(({ name }) => textOf('table.heading', { part, term: name() }))),
];

/** @param {Part} part @param {string} text @param {string} [look] */
const entry = (part, text, look = '') => html`<td class="${part} ${look}" data-part=${part}>${text}</td>`;

/** Where a line parts what follows from what stands before. @param {number} index */
const first = (index) => (index === 0 ? 'first' : '');

/** @param {Frame} frame */
const heads = ({ kind, words }) => html`
  <tr>
    <th scope="col" rowspan="2">${textOf('table.step')}</th>
    ${words.length > 0 ? html`<th scope="col" rowspan="2" class="table-word">${textOf('table.word')}</th>` : nothing}
    <th scope="col" rowspan="2" class="inputs" data-part="inputs">${textOf('table.input')}</th>
    ${columns(kind).map(({ part, name }, index) => html`<th scope="col" rowspan="2" class="${part} ${first(index)}" data-part=${part}>${name}</th>`)}
    ${kind.parts.map(({ part, name }) => html`<th scope="colgroup" colspan=${TERMS.length} class="${part} first" data-part=${part}>${name}</th>`)}
  </tr>
  <tr>
    ${kind.parts.map(({ part }) => TERMS.map(({ name }, index) => html`<th scope="col" class="${part} ${first(index)}" data-part=${part}>${name()}</th>`))}
  </tr>`;

/** @param {Frame} frame */
const beforeFirst = ({ kind, words, trace, cursor }) => html`<tr>
  <th scope="row">${textOf('table.start')}</th>
  ${words.length > 0 ? html`<td></td>` : nothing}
  <td></td>
  ${columns(kind).map(({ part, start }, index) => (start ? entry(part, signed(trace.values[start]?.[cursor.unit] ?? 0, DECIMALS), `table-value ${first(index)}`) : html`<td></td>`))}
  ${kind.parts.map(() => TERMS.map((_, index) => html`<td class=${first(index)}></td>`))}
</tr>`;

/** @param {Frame} frame @param {Moment} m @param {(part: Part) => number} bias @param {boolean} now @param {Act} act */
const row = (
  { kind, words },
  m,
  bias,
  now,
  act,
) => html`<tr class=${now ? 'now' : ''} aria-current=${now ? 'step' : nothing} @click=${() => act.goToStep(m.step)}>
  <th scope="row"><button type="button" aria-label=${textOf('table.go', { step: m.step })}>${m.step}</button></th>
  ${words.length > 0 ? html`<td class="table-word"><bdi>${words[m.step - 1]}</bdi></td>` : nothing}
  ${entry('inputs', signed(m.input, DECIMALS))}
  ${columns(kind).map((column, index) =>
    entry(column.part, signed(m.of(column.part), DECIMALS), `${column.start ? 'table-value' : ''} ${first(index)}`),
  )}
  ${kind.parts.map(({ part, signed: twoSided }) =>
    TERMS.map(({ term }, index) => {
      if (term === 'value')
        return entry(part, (twoSided ? signed : printed)(m.part(part).value, DECIMALS), 'table-value');
      return entry(part, signed(term === 'bias' ? bias(part) : m.part(part)[term], DECIMALS), first(index));
    }),
  )}
</tr>`;

/** @param {Frame} frame @param {Act} act */
export function numbers(frame, act) {
  const { words, trace, cursor, direction } = frame;
  const bias = (/** @type {Part} */ part) => weightOf(frame, `${part}.b`);
  const steps = Array.from({ length: trace.T }, (_, index) => index + 1);
  const start = guard([trace, words, cursor.unit], () => beforeFirst(frame));
  return html`<table dir="ltr">
    <caption>${textOf('table.caption', { direction: frame.other ? frame.direction : '' })}</caption>
    <thead>${heads(frame)}</thead>
    <tbody>
      ${direction === 'backward' ? nothing : start}
      ${steps.map((step) => guard([trace, words, cursor.unit, step === cursor.step], () => row(frame, moment(frame, step, cursor.unit), bias, step === cursor.step, act)))}
      ${direction === 'backward' ? start : nothing}
    </tbody>
  </table>`;
}

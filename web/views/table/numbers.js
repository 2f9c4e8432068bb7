/**
 * The rows and columns of the table of all numbers, of the unit that is looked at. They come with later/more.js. Of many steps those around
 * the present one stand there: more would take longer than a reader waits.
 */
import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { covers } from '../../address/parameters.js';
import { brought } from '../../later/brought.js';
import { moment } from '../../pieces/moment.js';
import { printed, signed } from '../../pieces/print.js';
import { weightOf } from '../../pieces/weight.js';
import { uncovered } from '../../state/uncovered.js';
import { unitsOf } from '../../units/here.js';
import { forMany } from '../../units/wording.js';
import { textOf, textOr } from '../../words/text.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Part } from '../../kinds/kind.js' */
/** @import { Group } from '../../lenses/layer.js' */
/** @import { Moment } from '../../pieces/moment.js' */

const DECIMALS = 4;
/** So many numbers are drawn at once, but of so many steps at least. */
const MOST = 6000;
const FEWEST = 20;

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

/** What each input is called. @param {Frame} frame */
const inputsOf = ({ trace: { D }, names }) =>
  D === 1
    ? [textOf('table.input')]
    : Array.from({ length: D }, (_, from) => names[from] || textOf('input.unnamed', { input: from + 1 }));

/** What open lanes show. @param {Frame} frame @returns {readonly Group[]} */
const opened = (frame) => brought.lenses?.columns(frame) ?? [];

/** The heading of every column in one line, for what is copied. @param {Frame} frame */
export const headings = (frame) => [
  textOf('table.step'),
  ...(frame.words.length > 0 ? [textOf('table.word')] : []),
  ...inputsOf(frame),
  ...columns(frame.kind).map(({ name }) => name),
  ...frame.kind.parts.flatMap(({ name: part }) =>
    TERMS.map(({ name }) => textOf('table.heading', { part, term: name() })),
  ),
  ...opened(frame).flatMap(({ name: part, columns }) =>
    columns.map(({ name: term }) => (term ? textOf('table.heading', { part, term }) : part)),
  ),
];

/** @param {Part} part @param {string} text @param {string} [look] */
const entry = (part, text, look = '') => html`<td class="${part} ${look}" data-part=${part}>${text}</td>`;

/** Where a line parts what follows from what stands before. @param {number} index */
const first = (index) => (index === 0 ? 'first' : '');

/** @param {Frame} frame @param {readonly Group[]} groups */
const heads = (frame, groups) => {
  const { kind, words } = frame;
  return html`
  <tr>
    <th scope="col" rowspan="2">${textOf('table.step')}</th>
    ${words.length > 0 ? html`<th scope="col" rowspan="2" class="table-word">${textOf('table.word')}</th>` : nothing}
    ${inputsOf(frame).map((name) => html`<th scope="col" rowspan="2" class="inputs" data-part="inputs"><bdi>${name}</bdi></th>`)}
    ${columns(kind).map(({ part, name }, index) => html`<th scope="col" rowspan="2" class="${part} ${first(index)}" data-part=${part}>${name}</th>`)}
    ${kind.parts.map(({ part, name }) => html`<th scope="colgroup" colspan=${TERMS.length} class="${part} first" data-part=${part}>${name}</th>`)}
    ${groups.map(({ part, name, columns }) =>
      columns.some((column) => column.name)
        ? html`<th scope="colgroup" colspan=${columns.length} class="${part} first" data-part=${part}>${name}</th>`
        : html`<th scope="col" rowspan="2" class="${part} first" data-part=${part}>${name}</th>`,
    )}
  </tr>
  <tr>
    ${kind.parts.map(({ part }) => TERMS.map(({ name }, index) => html`<th scope="col" class="${part} ${first(index)}" data-part=${part}>${name()}</th>`))}
    ${groups.map(({ part, columns }) => columns.map(({ name }, index) => (name ? html`<th scope="col" class="${part} ${first(index)}" data-part=${part}>${name}</th>` : nothing)))}
  </tr>`;
};

/** What stands in a row of their columns. @param {readonly Group[]} groups @param {readonly string[]} texts */
const entries = (groups, texts) =>
  groups
    .flatMap(({ part, columns }) => columns.map((_, index) => ({ part, look: first(index) })))
    .map(({ part, look }, index) => entry(part, texts[index] ?? '', look));

/** @param {Frame} frame @param {readonly Group[]} groups @param {readonly string[]} texts */
const beforeFirst = ({ kind, words, trace, cursor }, groups, texts) => html`<tr>
  <th scope="row">${textOf('table.start')}</th>
  ${words.length > 0 ? html`<td></td>` : nothing}
  ${Array.from({ length: trace.D }, () => html`<td></td>`)}
  ${columns(kind).map(({ part, start }, index) => (start ? entry(part, signed(trace.values[start]?.[cursor.unit] ?? 0, DECIMALS), `table-value ${first(index)}`) : html`<td></td>`))}
  ${kind.parts.map(() => TERMS.map((_, index) => html`<td class="term ${first(index)}"></td>`))}
  ${entries(groups, texts)}
</tr>`;

/** @param {Frame} frame @param {Moment} m @param {(part: Part) => number} bias @param {boolean} now @param {unknown} more  what open lanes show @param {Pick<Act, 'goToStep'>} act */
const row = (
  { kind, words, trace: { D, values } },
  m,
  bias,
  now,
  more,
  act,
) => html`<tr class=${now ? 'now' : ''} aria-current=${now ? 'step' : nothing} @click=${() => act.goToStep(m.step)}>
  <th scope="row"><button type="button" aria-label=${textOf('table.go', { step: m.step })}>${m.step}</button></th>
  ${words.length > 0 ? html`<td class="table-word"><bdi>${words[m.step - 1]}</bdi></td>` : nothing}
  ${Array.from({ length: D }, (_, from) => entry('inputs', signed(values.inputs?.[(m.step - 1) * D + from] ?? NaN, DECIMALS)))}
  ${columns(kind).map((column, index) =>
    entry(column.part, signed(m.of(column.part), DECIMALS), `${column.start ? 'table-value' : ''} ${first(index)}`),
  )}
  ${kind.parts.map(({ part, signed: twoSided }) =>
    TERMS.map(({ term }, index) => {
      if (term === 'value')
        return entry(part, (twoSided ? signed : printed)(m.part(part).value, DECIMALS), 'term table-value');
      const value = term === 'bias' ? bias(part) : m.part(part)[term];
      return entry(part, signed(value, DECIMALS), `term ${first(index)}`);
    }),
  )}
  ${more}
</tr>`;

/** The steps that stand there: all, or those of the stretch in which the present one lies. @param {Frame} frame */
function stretch({ kind, trace: { T, D }, cursor }) {
  const most = Math.max(FEWEST, Math.floor(MOST / (D + columns(kind).length + kind.parts.length * TERMS.length)));
  const before = Math.floor((cursor.step - 1) / most) * most;
  const [from, to] = [before + 1, Math.min(before + most, T)];
  return { from, to, steps: Array.from({ length: to - before }, (_, index) => from + index) };
}

/** What is covered is not known here either. @param {Frame} given @param {Pick<Act, 'goToStep'>} act */
export function numbers(given, act) {
  const frame = covers(given.settings) ? { ...given, trace: uncovered(given) } : given;
  const { words, names, trace, cursor, direction } = frame;
  const bias = (/** @type {Part} */ part) => weightOf(frame, `${part}.b`);
  const { from, to, steps } = stretch(frame);
  const groups = opened(frame);
  const every = groups.flatMap(({ columns }) => columns);
  const texts = (/** @type {number} */ step) => every.map(({ at }) => at(step));
  const starts = every.map(({ start = '' }) => start);
  const start = guard([trace, words, cursor.unit, ...starts], () => beforeFirst(frame, groups, starts));
  const told = {
    direction: frame.other ? direction : '',
    part: from === 1 && to === trace.T ? 'no' : 'yes',
    from,
    to,
    steps: trace.T,
    ...unitsOf(frame)?.holes(frame),
  };
  return html`${unitsOf(frame)?.everything(frame)}<table dir="ltr">
    <caption>${textOf(forMany(trace, 'table.caption'), told)}</caption>
    <thead>${heads(frame, groups)}</thead>
    <tbody>
      ${direction === 'backward' || from > 1 ? nothing : start}
      ${steps.map((step) => {
        const more = texts(step);
        const now = step === cursor.step;
        return guard([trace, words, names, cursor.unit, now, ...more], () =>
          row(frame, moment(frame, step, cursor.unit), bias, now, entries(groups, more), act),
        );
      })}
      ${direction === 'backward' && to === trace.T ? start : nothing}
    </tbody>
  </table>`;
}

/**
 * What the page on embedding tells of the parameters, the messages and the texts to paste, from the tables that the
 * figure itself goes by: `<!-- table: parameters -->`, `<!-- snippet: html -->`.
 */
import { html, nothing } from 'lit-html';
import { PARAMETERS, USUAL } from '../address/parameters.js';
import { inWords } from '../embed/meanings.js';
import { MESSAGES } from '../embed/messages.js';
import { FORMATS, FRAME, titled } from '../embed/snippets.js';
import { drawn } from '../still/drawn.js';
import { OF_MESSAGES, OF_PARAMETERS } from './told.js';
import { nodes, replace } from './tree.js';

/** @import { Document } from 'domhandler' */

/** Stands for the address of the site; the page puts its own in its place. */
const FOLDER = 'https://example.org/lstm/';

const EXAMPLE = {
  folder: FOLDER,
  page: `${FOLDER}#s=1.preset:count;step:4;stage:6`,
  state: 's=1.preset:count;step:4;stage:6',
  origin: 'count',
  unaltered: true,
  step: 4,
  stage: 6,
  unit: 1,
  settings: USUAL,
  ...FRAME,
  title: titled('Count the ones', 'lstm'),
};

/** @param {string} text */
const code = (text) => html`<code>${text}</code>`;

/** @param {unknown[]} things @param {unknown} between */
const joined = (things, between) => things.map((thing, index) => html`${index ? between : nothing}${thing}`);

/** @param {string} caption @param {string[]} heads @param {unknown[][]} rows */
const table = (caption, heads, rows) => html`<table class="guide-table">
  <caption>${caption}</caption>
  <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
  <tbody>${rows.map(
    ([first, ...rest]) => html`
    <tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}
  </tbody>
</table>`;

/** @param {typeof MESSAGES['in']} sorts @param {string} caption */
const messages = (sorts, caption) =>
  table(
    caption,
    ['type', 'with', 'meaning'],
    sorts.map(({ type, fields }) => [
      code(type),
      joined(
        fields.map(({ name, needed }) => code(needed ? name : `${name}?`)),
        ', ',
      ),
      OF_MESSAGES[type] ?? '',
    ]),
  );

/** @type {Record<string, () => unknown>} */
const TABLES = {
  parameters: () =>
    table(
      'Parameters; the usual value comes first where there is one',
      ['name', 'values', 'meaning'],
      PARAMETERS.map((parameter) => {
        const { name, many, usual } = parameter;
        const { title, values } = inWords(parameter);
        const lines = Object.entries(values).map(([value, words]) =>
          words === value ? code(value) : html`${code(value)} ${words}`,
        );
        const any = many ? html`<i>any of, usually ${usual.length === 0 ? 'none' : 'all'}:</i><br>` : nothing;
        return [code(name), html`${any}${joined(lines, html`<br>`)}`, html`<b>${title}.</b> ${OF_PARAMETERS[name]}`];
      }),
    ),
  'messages in': () => messages(MESSAGES.in, 'What the figure understands; a ? marks what may be left out'),
  'messages out': () => messages(MESSAGES.out, 'What the figure says'),
};

/** @param {string} name */
function snippet(name) {
  const format = FORMATS.find((entry) => entry.name === name);
  if (!format) throw new Error(`There is no text to paste named ${name}.`);
  return html`<pre>${code(format.write(EXAMPLE))}</pre>`;
}

/** What may stand in a comment: `table: parameters`, `snippet: html`. @type {Record<string, (name: string) => unknown>} */
const KINDS = { table: (name) => TABLES[name]?.(), snippet };

/** Puts tables and texts in the place of the comments that name them. @param {Document} page */
export function fill(page) {
  for (const node of nodes(page)) {
    const [kind = '', name = ''] = node.type === 'comment' ? node.data.trim().split(': ') : [];
    if (KINDS[kind]) replace(node, drawn(KINDS[kind](name)));
  }
}

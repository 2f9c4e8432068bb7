/**
 * What the page on embedding tells of the parameters, the messages and the texts to paste, from the tables that the
 * figure itself goes by: `<!-- table: parameters -->`, `<!-- snippet: html -->`.
 */
import { PARAMETERS, USUAL } from '../address/parameters.js';
import { inWords } from '../embed/meanings.js';
import { MESSAGES } from '../embed/messages.js';
import { FORMATS, FRAME, titled } from '../embed/snippets.js';
import { OF_MESSAGES, OF_PARAMETERS } from './told.js';

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
  settings: USUAL,
  ...FRAME,
  title: titled('Count the ones'),
};

/** Quotes too, so that no text reads as what the page itself loads. @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** @param {string} text */
const code = (text) => `<code>${escaped(text)}</code>`;

/** @param {string} caption @param {string[]} heads @param {string[][]} rows  of HTML */
const table = (caption, heads, rows) => `<table class="guide-table">
          <caption>${caption}</caption>
          <thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
          <tbody>
            ${rows.map(([first, ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n            ')}
          </tbody>
        </table>`;

/** @param {typeof MESSAGES['in']} sorts @param {string} caption */
const messages = (sorts, caption) =>
  table(
    caption,
    ['type', 'with', 'meaning'],
    sorts.map(({ type, fields }) => [
      code(type),
      fields.map(({ name, needed }) => code(needed ? name : `${name}?`)).join(', '),
      escaped(OF_MESSAGES[type] ?? ''),
    ]),
  );

/** @type {Record<string, () => string>} */
const TABLES = {
  parameters: () =>
    table(
      'Parameters; the usual value comes first where there is one',
      ['name', 'values', 'meaning'],
      PARAMETERS.map((parameter) => {
        const { name, many, usual } = parameter;
        const { title, values } = inWords(parameter);
        const lines = Object.entries(values).map(([value, words]) =>
          words === value ? code(value) : `${code(value)} ${escaped(words)}`,
        );
        const any = many ? `<i>any of, usually ${usual.length === 0 ? 'none' : 'all'}:</i><br>` : '';
        return [code(name), `${any}${lines.join('<br>')}`, `<b>${title}.</b> ${escaped(OF_PARAMETERS[name])}`];
      }),
    ),
  'messages in': () => messages(MESSAGES.in, 'What the figure understands; a ? marks what may be left out'),
  'messages out': () => messages(MESSAGES.out, 'What the figure says'),
};

/** @param {string} name */
function snippet(name) {
  const format = FORMATS.find((entry) => entry.name === name);
  if (!format) throw new Error(`There is no text to paste named ${name}.`);
  return `<pre><code>${escaped(format.write(EXAMPLE))}</code></pre>`;
}

/** @param {string} page  its HTML */
export const filled = (page) =>
  page
    .replace(/<!-- table: ([\w ]+?) -->/g, (_, name) => /** @type {() => string} */ (TABLES[name])())
    .replace(/<!-- snippet: (\w+) -->/g, (_, name) => snippet(name));

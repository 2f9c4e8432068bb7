/**
 * What is pasted elsewhere to embed the figure, one entry for each kind of place. Pure text, each escaped for the
 * language it stands in.
 */
import { queryOf } from './parameters.js';

/** @import { Settings } from './parameters.js' */
/**
 * @typedef {object} Embedding
 * @property {string} folder  the address of the site's folder, with its slash
 * @property {string} page    the address of the whole page in this state
 * @property {string} state   `s=1.…`
 * @property {string} origin  the name of the preset the state started from
 * @property {boolean} unaltered  whether it is still that preset
 * @property {number} step
 * @property {number} stage
 * @property {Partial<Settings>} settings
 * @property {string} width   a number of pixels, or 100%
 * @property {string} height  a number of pixels
 * @property {string} title
 *
 * @typedef {object} Format
 * @property {string} name
 * @property {string} title  where it belongs
 * @property {string} note   what to know before pasting it
 * @property {(embedding: Embedding) => string} write
 */

/** The frame in which the figure is known to fit, in pixels. */
export const FRAME = { width: '700', height: '560' };

export const NAME = 'LSTM cell, step by step';

/** What a frame with a figure is called. @param {string} preset  its title */
export const titled = (preset) => `${NAME}: ${preset}`;

/** @param {string} text  to stand between double quotes in HTML or JSX, or between tags */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** JSON's strings are Python's too. @param {string} text */
const quoted = (text) => JSON.stringify(text);

/** @param {Record<string, string|true>} attributes */
const written = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => (value === true ? name : `${name}="${escaped(value)}"`))
    .join(' ');

/** @param {Record<string, string|true>} attributes */
export const iframe = (attributes) => `<iframe ${written(attributes)}></iframe>`;

/** The address of the figure. @param {Embedding} embedding */
export const figure = ({ folder, settings, state }) => `${folder}embed.html${queryOf(settings)}#${state}`;

/**
 * The address of the preset's own figure, which has a still picture where scripts are forbidden. All of it is in the
 * query, because some course systems drop what stands behind a #.
 * @param {Embedding} embedding
 */
const withStill = ({ folder, settings, state, origin }) =>
  `${folder}presets/${origin}/embed.html?${state}${queryOf(settings).replace('?', '&')}`;

/** @param {Embedding} embedding */
const framed = (embedding) => {
  const { title, width, height } = embedding;
  return iframe({
    src: figure(embedding),
    title,
    width,
    height,
    style: 'border:0',
    loading: 'lazy',
    allow: 'clipboard-write',
  });
};

/** @param {Embedding} embedding */
function element({ folder, page, state, origin, unaltered, step, stage, settings, width, height, title }) {
  /** @type {Record<string, string>} */
  const place = unaltered ? { preset: origin, step: `${step}`, stage: `${stage}` } : { state };
  const pairs = new URLSearchParams(queryOf(settings));
  const size = { ...(width !== FRAME.width && { width }), ...(height !== FRAME.height && { height }) };
  const attributes = written({ ...place, ...Object.fromEntries(pairs), ...size, title });
  return `<script async src="${escaped(`${folder}lstm-cell.js`)}"></script>
<lstm-cell ${attributes}><a href="${escaped(page)}">${escaped(title)}</a></lstm-cell>`;
}

/** @type {readonly Format[]} */
export const FORMATS = [
  { name: 'html', title: 'HTML', note: 'For any page that you write yourself.', write: framed },
  {
    name: 'lms',
    title: 'Canvas, Moodle and other course systems',
    note: 'Has only what such systems leave in place. Where they forbid scripts, a still picture with its numbers is shown.',
    write: (embedding) => {
      const { title, width, height } = embedding;
      return iframe({ src: withStill(embedding), title, width, height });
    },
  },
  {
    name: 'markdown',
    title: 'Markdown: MkDocs, Quarto, Sphinx with MyST',
    note: 'One line with an empty line before and after it.',
    write: framed,
  },
  {
    name: 'myst',
    title: 'MyST directive: Jupyter Book 2',
    note: 'The height is MyST’s own.',
    write: (embedding) => {
      const { title, width } = embedding;
      return `:::{iframe} ${figure(embedding)}\n:width: ${width === '100%' ? width : `${width}px`}\n${title}\n:::`;
    },
  },
  {
    name: 'jsx',
    title: 'JSX: React, Docusaurus',
    note: 'Also in an .mdx file.',
    write: (embedding) => {
      const { title, width, height } = embedding;
      const attributes = { src: figure(embedding), title, width, height, loading: 'lazy', allow: 'clipboard-write' };
      return `<iframe ${written(attributes)} style={{ border: 0 }} />`;
    },
  },
  {
    name: 'reveal',
    title: 'reveal.js slide',
    note: 'The arrow keys stay with the slides.',
    write: (embedding) => {
      const { settings, title, width, height } = embedding;
      const src = figure({ ...embedding, settings: { ...settings, keys: 'off' } });
      return `<section>\n  ${iframe({ 'data-src': src, 'data-preload': true, title, width, height })}\n</section>`;
    },
  },
  {
    name: 'jupyter',
    title: 'Jupyter notebook',
    note: 'A line of Python for a cell of its own.',
    write: (embedding) => {
      const { title, width, height } = embedding;
      const size = `width=${width === '100%' ? quoted(width) : width}, height=${height}`;
      const extras = `extras=[${quoted(`title="${escaped(title)}"`)}]`;
      return `from IPython.display import IFrame; IFrame(${quoted(figure(embedding))}, ${size}, ${extras})`;
    },
  },
  {
    name: 'element',
    title: '<lstm-cell>, with a script',
    note: 'Takes the height it needs, and answers to scripts of your page.',
    write: element,
  },
  {
    name: 'link',
    title: 'Link',
    note: 'To the whole page. WordPress and others that ask a page how it wants to be embedded do the rest.',
    write: ({ page }) => page,
  },
];

export const formatNamed = (/** @type {string} */ name) =>
  /** @type {Format} */ (FORMATS.find((format) => format.name === name) ?? FORMATS[0]);

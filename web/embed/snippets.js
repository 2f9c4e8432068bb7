/**
 * What is pasted elsewhere to embed the figure, one entry for each kind of place. Pure text, each escaped for the
 * language it stands in.
 */
import { covers, learningHidden, queryOf } from '../address/parameters.js';
import { siteName } from '../words/site.js';
import { textOf } from '../words/text.js';

/** @import { Settings } from '../address/parameters.js' */
/**
 * @typedef {object} Embedding
 * @property {string} folder  the address of the site's folder, with its slash
 * @property {string} page    the address of the whole page in this state
 * @property {string} state   `s=1.…`
 * @property {string} origin  the name of the preset the state started from
 * @property {boolean} unaltered  whether it is still that preset
 * @property {number} step
 * @property {number} stage
 * @property {number} unit  from 1
 * @property {Partial<Settings>} settings
 * @property {string} width   a number of pixels, or 100%
 * @property {string} height  a number of pixels
 * @property {string} title
 *
 * @typedef {object} Format
 * @property {string} name  of the place where it belongs; what that is called, and what to know before pasting, stands in words/en.json
 * @property {(embedding: Embedding) => string} write
 */

/** The frame in which the figure is known to fit, in pixels. */
export const FRAME = { width: '700', height: '560' };

/** What a frame with a figure is called; some titles tell what is going to happen. @param {string} preset  its title @param {string} kind  of its cell @param {Partial<Settings>} [settings] */
export const titled = (preset, kind, settings = {}) =>
  covers(settings) ? siteName(kind) : textOf('share.titled', { site: siteName(kind), preset });

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

/** The figure alone. Where scripts are forbidden embed.html has a still picture, which would tell what is covered. @param {Partial<Settings>} settings */
const page = (settings) => (covers(settings) ? 'covered.html' : 'embed.html');

/** The address of the figure. @param {Embedding} embedding */
export const figure = ({ folder, settings, state }) => `${folder}${page(settings)}${queryOf(settings)}#${state}`;

/**
 * The address of the figure on the page which, where scripts are forbidden, shows the preset standing still at this step. All of it is
 * in the query, because some course systems drop what stands behind a #.
 * @param {Embedding} embedding
 */
function withStill({ folder, settings, state, origin, unaltered, step }) {
  const still = `presets/${origin}/${unaltered ? `step-${step}` : 'embed'}.html`;
  return `${folder}${covers(settings) ? page(settings) : still}?${state}${queryOf(settings).replace('?', '&')}`;
}

/** The whole page, without what is left out of lessons and challenges there, too. @param {Embedding} embedding */
const whole = ({ page, settings }) => page.replace(/(\?[^#]*)?#/, `${queryOf({ hide: learningHidden(settings) })}#`);

/** Where a link leads that stands for the figure. @param {Embedding} embedding */
const linked = (embedding) => (covers(embedding.settings) ? figure(embedding) : whole(embedding));

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
function element(embedding) {
  const { folder, state, origin, unaltered, step, stage, unit, settings, width, height, title } = embedding;
  /** @type {Record<string, string>} */
  const place = unaltered
    ? { preset: origin, ...(unit > 1 && { unit: `${unit}` }), step: `${step}`, stage: `${stage}` }
    : { state };
  const pairs = new URLSearchParams(queryOf(settings));
  const size = { ...(width !== FRAME.width && { width }), ...(height !== FRAME.height && { height }) };
  const attributes = written({ ...place, ...Object.fromEntries(pairs), ...size, title });
  return `<script async src="${escaped(`${folder}lstm-cell.js`)}"></script>
<lstm-cell ${attributes}><a href="${escaped(linked(embedding))}">${escaped(title)}</a></lstm-cell>`;
}

/** @type {readonly Format[]} */
export const FORMATS = [
  { name: 'html', write: framed },
  {
    name: 'lms',
    write: (embedding) => {
      const { title, width, height } = embedding;
      return iframe({ src: withStill(embedding), title, width, height });
    },
  },
  {
    name: 'markdown',
    write: framed,
  },
  {
    name: 'myst',
    write: (embedding) => {
      const { title, width } = embedding;
      return `:::{iframe} ${figure(embedding)}\n:width: ${width === '100%' ? width : `${width}px`}\n${title}\n:::`;
    },
  },
  {
    name: 'jsx',
    write: (embedding) => {
      const { title, width, height } = embedding;
      const attributes = { src: figure(embedding), title, width, height, loading: 'lazy', allow: 'clipboard-write' };
      return `<iframe ${written(attributes)} style={{ border: 0 }} />`;
    },
  },
  {
    name: 'reveal',
    write: (embedding) => {
      const { settings, title, width, height } = embedding;
      const src = figure({ ...embedding, settings: { ...settings, keys: 'off' } });
      return `<section>\n  ${iframe({ 'data-src': src, 'data-preload': true, title, width, height })}\n</section>`;
    },
  },
  {
    name: 'jupyter',
    write: (embedding) => {
      const { title, width, height } = embedding;
      const size = `width=${width === '100%' ? quoted(width) : width}, height=${height}`;
      const extras = `extras=[${quoted(`title="${escaped(title)}"`)}]`;
      return `from IPython.display import IFrame; IFrame(${quoted(figure(embedding))}, ${size}, ${extras})`;
    },
  },
  {
    name: 'element',
    write: element,
  },
  {
    name: 'link',
    write: linked,
  },
];

export const formatNamed = (/** @type {string} */ name) =>
  /** @type {Format} */ (FORMATS.find((format) => format.name === name) ?? FORMATS[0]);

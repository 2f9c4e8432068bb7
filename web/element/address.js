/** The address of the frame. What an attribute says is passed on as it stands: the figure itself knows what is right. */
import { PARAMETERS } from '../address/parameters.js';
import { SITE } from './site.js';

export const SETTINGS = PARAMETERS.map(({ name }) => /** @type {string} */ (name));

/** What the reader begins with, where no `state` says it. */
export const START = ['preset', 'lesson', 'challenge', 'train'];

/** Where the reader starts, beside `state`. */
export const PLACE = [...START, 'kind', 'shape', 'names', 'direction', 'unit', 'step', 'stage'];

/** Half a character (a lone surrogate) has no encoding, and becomes the sign for what cannot be read. @param {string} text */
const encoded = (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** Commas, colons and semicolons are what these texts are made of, and need no escape in a query. @param {string} text */
const plain = (text) => encoded(text).replace(/%(2C|3A|3B)/g, decodeURIComponent);

/** `#s=1.…`, `s=1.…` and `1.…` are all understood. @param {string} state */
const fragment = (state) => `#s=${state.replace(/^#?(s=)?/i, '')}`;

/**
 * @param {(name: string) => string|null} attribute
 * @param {string|null} state  as an address writes it
 */
export function frameAddress(attribute, state) {
  const given = [...PLACE, ...SETTINGS].filter((name) => attribute(name) !== null);
  const query = given.map((name) => `${name}=${plain(attribute(name) ?? '')}`).join('&');
  const page = covered(attribute) ? 'covered.html' : 'embed.html';
  return `${SITE}${page}${query && `?${query}`}${state ? fragment(state) : ''}`;
}

/** The answer is covered: nothing may stand still. @param {(name: string) => string|null} attribute */
const covered = (attribute) => /\banswer\b/i.test(attribute('hide') ?? '');

/** The still picture of the preset; '' where it would tell the answer, or where the kind of cell or the shape is another than the preset’s. @param {(name: string) => string|null} attribute */
export function pictureAddress(attribute) {
  if (covered(attribute) || ['kind', 'shape'].some((name) => attribute(name) !== null)) return '';
  const preset = attribute('state')?.match(/preset:([\w-]+)/i)?.[1] ?? attribute('preset') ?? 'default';
  return `${SITE}presets/${encoded(preset.toLowerCase())}/figure.svg`;
}

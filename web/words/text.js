/**
 * Every text that a reader of the page meets, in the language of the page. A text has a key, such as `transport.next_step`, and holes with
 * names; words in it that are looked at differently stand between tags: `<written>writes {writes}</written>`.
 */

import format from 'icu-minify/format';
import english from '#english';

/** @import { Catalogue } from './compiled.js' */
/** @typedef {Record<string, string|number>} Holes  what is put into them, by their names */

const ENGLISH = /** @type {Catalogue} */ (english);

/** The present language. What it does not say is said in English. */
let spoken = { tag: 'en', texts: ENGLISH };

/** A number, which is read from the left in every language. */
const NUMBER = /^[+−]?[\d…]/;
const ISLAND = ['\u2066', '\u2069']; // left-to-right isolate, and its end

/** @param {string} tag  as HTML has it: “pt-BR” @param {Catalogue} texts */
export function speak(tag, texts) {
  spoken = { tag, texts };
}

/** The name of the present language. */
export const languageTag = () => spoken.tag;

/** @param {string|number|undefined} value */
const isolated = (value) =>
  value !== undefined && NUMBER.test(String(value)) && spoken.texts['language.direction'] === 'rtl'
    ? ISLAND.join(String(value))
    : value;

/** They take long to make. @type {Map<string, Intl.PluralRules>} */
const plurals = new Map();

/** @param {string} tag @param {Intl.PluralRulesOptions} [options] */
function pluralsOf(tag, options) {
  const key = `${tag} ${options?.type}`;
  const rules = plurals.get(key) ?? new Intl.PluralRules(tag, options);
  plurals.set(key, rules);
  return rules;
}

const OPTIONS = /** @type {import('icu-minify/format').FormatOptions} */ ({
  formatters: { getPluralRules: pluralsOf },
});

/** What is said of kinds of cell that come later. @param {Catalogue} texts */
export const addTexts = (texts) => Object.assign(ENGLISH, texts);

/** @param {string} key */
const messageOf = (key) => spoken.texts[key] ?? /** @type {Catalogue[string]} */ (ENGLISH[key]);

/**
 * A text in pieces.
 * @template Piece
 * @param {string} key
 * @param {Holes} holes
 * @param {(words: string, tag: string) => Piece} tagged  what becomes of words between tags
 * @returns {(string|Piece)[]}
 */
export function pieces(key, holes, tagged) {
  const message = messageOf(key);
  if (typeof message === 'string') return [message];
  const filling = new Proxy(holes, {
    get: (all, name) =>
      isolated(all[String(name)]) ?? ((/** @type {string[]} */ words) => tagged(words.join(''), String(name))),
  });
  return [format(message, spoken.tag, /** @type {any} */ (filling), OPTIONS)].flat();
}

/**
 * A text in one piece.
 * @param {string} key
 * @param {Holes} [holes]
 */
export const textOf = (key, holes = {}) => pieces(key, holes, (words) => words).join('');

/** @param {string} key */
export const hasText = (key) => key in spoken.texts || key in ENGLISH;

/** A text where there is one; else what stands in for it. @param {string} key @param {string} otherwise */
export const textOr = (key, otherwise) => (hasText(key) ? textOf(key) : otherwise);

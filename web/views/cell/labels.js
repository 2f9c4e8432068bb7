/**
 * The words and numbers around the cell: one list for each kind of cell, and where each of them stands in a wide and in a slim drawing.
 * One that has no place there is not drawn; nor is one whose part is not reached yet. Nothing lies on a wire.
 */
import { nothing } from 'lit-html';
import { percent } from '../../pieces/print.js';
import { symbol } from '../../pieces/symbol.js';
import { textOf } from '../../words/text.js';
import { named, note, verb } from './label.js';

/** @import { Anchor } from './label.js' */
/** @import { Scene } from './scene.js' */

/**
 * @typedef {object} Label
 * @property {string} at        the name of its place
 * @property {string} part      whose it is
 * @property {string} [letter]  a symbol,
 * @property {'t'|'t−1'} [when] of this step or of the one before,
 * @property {string} [word]    or a word (words/en.json, cell), before its number
 * @property {string} [verb]    what a gate does, with its share
 * @property {string} [look]
 * @property {boolean} [ahead]  its name stands there before its number is reached
 *
 * @typedef {{at: string, note: (scene: Scene) => string}} Note  words without a part
 *
 * @typedef {object} Place
 * @property {number} x
 * @property {number} y
 * @property {Anchor} [anchor]
 * @property {number} [size]  of type
 * @property {number} [room]
 * @property {boolean} [two]  in two lines, the second at `y` for a number, below it for a share
 *
 * @typedef {Record<string, Place>} Places
 */

const LINE = 18;
/** Of a word above its number. */
const SMALL = 14;

/** @param {Scene} scene @param {Label} label @param {Required<Place>} place */
function share({ moment }, { part, verb: does = '' }, { two, ...place }) {
  const lines = textOf(`cell.${does}`, { share: percent(moment.part(part).value) }).split('|');
  return (two ? lines : [lines.join(' ')]).map((text, row) => verb({ ...place, y: place.y + row * LINE, part, text }));
}

/** @param {Scene} scene @param {Label} label @param {Required<Place>} place */
function number(
  { moment, reached },
  { part, letter = '', when = 't', word = '', look = '', ahead },
  { two, ...place },
) {
  const said = word && textOf(`cell.${word}`);
  const words = letter ? letter + when : said;
  const name = letter ? symbol(letter, when) : said;
  if (ahead && !reached.has(part)) return named({ ...place, part, name, words, look: 'later' });
  const decimals = word ? moment.decimals(part) : 2;
  const value = moment.of(part);
  if (!two) return named({ ...place, part, name, words, value, decimals, look });
  return [
    named({ ...place, y: place.y - LINE, size: SMALL, part, name, words, look }),
    named({ ...place, part, name: '', words: '', value, decimals }),
  ];
}

/** @param {Scene} scene @param {readonly (Label|Note)[]} list @param {Places} places */
export const labels = (scene, list, places) =>
  list.map((label) => {
    const given = places[label.at];
    if (!given) return nothing;
    /** @type {Required<Place>} */
    const place = { anchor: 'start', size: 16, room: Number.POSITIVE_INFINITY, two: false, ...given };
    if ('note' in label) return note({ ...place, text: label.note(scene) });
    if (!label.ahead && !scene.reached.has(label.part)) return nothing;
    return (label.verb ? share : number)(scene, label, place);
  });

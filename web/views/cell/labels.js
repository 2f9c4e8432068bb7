/**
 * The words and numbers around the cell: one list for each kind of cell, and where each of them stands in a wide and in a slim drawing.
 * One that has no place there is not drawn; nor is one whose part is not reached yet. Nothing lies on a wire.
 */
import { nothing, svg } from 'lit-html';
import { percent, restOf } from '../../pieces/print.js';
import { symbol } from '../../pieces/symbol.js';
import { pieces, textOf } from '../../words/text.js';
import { named, note, rodName, verb } from './label.js';
import { anchored, placed } from './mirror.js';

/** @import { Anchor } from './label.js' */
/** @import { Scene } from './scene.js' */

/**
 * @typedef {object} Label
 * @property {string} at        the name of its place
 * @property {string} part      whose it is
 * @property {string} [letter]  a symbol,
 * @property {boolean} [before] of the step before, or else of this one,
 * @property {string} [word]    or a word (words/en.json, cell), before its number
 * @property {string} [verb]    what a gate does, with its share
 * @property {boolean} [rest]   the share is what that gate leaves,
 * @property {string} [of]      and of what it is, by the key of these words
 * @property {string} [turned]  the name of a rod that turns a valve the other way round: its gate's letter
 * @property {string} [look]
 * @property {string} [hue]     the part whose hue it has, where that is another
 * @property {boolean} [ahead]  its name stands there before its number is reached
 *
 * @typedef {{at: string, note: (scene: Scene) => readonly unknown[]}} Note  words without a part, line by line
 *
 * @typedef {object} Place
 * @property {number} x
 * @property {number} y
 * @property {Anchor} [anchor]
 * @property {number} [size]  of type
 * @property {number} [room]
 * @property {number} [over]  where what it would be stands above it
 * @property {boolean} [two]  in two lines, the second at `y` for a number, below it for a share
 *
 * @typedef {Required<Omit<Place, 'over'>> & Pick<Place, 'over'>} Whole
 * @typedef {Record<string, Place>} Places
 */

/** The same but for some of them. @param {Places} places @param {Record<string, Partial<Place>>} changes @returns {Places} */
export const moved = (places, changes) => ({
  ...places,
  ...Object.fromEntries(
    Object.entries(changes).map(([at, change]) => [at, /** @type {Place} */ ({ ...places[at], ...change })]),
  ),
});

const LINE = 18;
const NOTE_LINE = 16;
/** Of a word above its number. */
const SMALL = 14;

/** @param {Scene} scene @param {Label} label @param {Whole} place */
function share({ moment }, { part, verb: does = '', rest, of, hue }, { two, ...place }) {
  const said = textOf(`cell.${does}`, { share: (rest ? restOf : percent)(moment.part(part).value) }).split('|');
  const label = { ...place, part, hue };
  const below = (/** @type {number} */ row) => place.y + row * LINE;
  const lines = two ? said : [said.join(' ')];
  if (!of) return lines.map((text, row) => verb({ ...label, y: below(row), text }));
  const what = pieces(`cell.${of}`, {}, (letters) => symbol(letters));
  if (!two) return rodName({ ...label, text: svg`<tspan class="cell-share">${lines}</tspan> ${what}` });
  return [
    lines.map((text, row) => verb({ ...label, y: below(row), text })),
    rodName({ ...label, y: below(lines.length) + 1, text: what }),
  ];
}

/** @param {Scene} scene @param {Label} label @param {Whole} place */
function number(
  { moment, reached, time },
  { part, letter = '', before, word = '', look = '', ahead, hue },
  { two, ...given },
) {
  const place = { ...given, part, hue };
  const when = before ? time.before : 't';
  const said = word && textOf(`cell.${word}`);
  const words = letter ? letter + when : said;
  const name = letter ? symbol(letter, when) : said;
  if (ahead && !reached.has(part)) return named({ ...place, name, words, look: 'later' });
  const decimals = word ? moment.decimals(part) : 2;
  const value = moment.of(part);
  if (!two) return named({ ...place, name, words, value, decimals, look });
  return [
    named({ ...place, y: place.y - LINE, size: SMALL, name, words, look }),
    named({ ...place, name: '', words: '', value, decimals }),
  ];
}

/** @param {Scene} scene @param {readonly (Label|Note)[]} list @param {Places} places */
export const labels = (scene, list, places) =>
  list.map((label) => {
    const given = places[label.at];
    if (!given) return nothing;
    /** @type {Whole} */
    const usual = { anchor: 'start', size: 16, room: Number.POSITIVE_INFINITY, two: false, ...given };
    const place = { ...usual, x: placed(scene.layout, usual.x), anchor: anchored(scene.layout, usual.anchor) };
    if ('note' in label)
      return label.note(scene).map((text, row) => note({ ...place, y: place.y + row * NOTE_LINE, text }));
    if (!label.ahead && !scene.reached.has(label.part)) return nothing;
    if (label.turned) return rodName({ ...place, ...label, text: svg`1 − ${symbol(label.turned)}` });
    return [
      scene.alone?.beside(scene, label, place) ?? (label.verb ? share : number)(scene, label, place),
      scene.hold(label.part)?.note(scene, label, place),
    ];
  });

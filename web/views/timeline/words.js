/** The words on the steps, in a line under the numbers: as large as they fit into their columns, and cut where they do not. */
import { svg } from 'lit-html';
import { atLeast, textWidth } from '../../pieces/fit.js';
import { px } from './shape.js';

/** @import { Layout } from './layout.js' */
/** @typedef {{text: string, size: number, weight: number}} Fitted */

/** From the largest, as sizes and weights of type. */
const STYLES = /** @type {const} */ ([
  [13.5, 700],
  [12.8, 700],
  [12.8, 400],
]);
const AIR = 3; // between two words
const CUT = '…';

/** It begins with a letter that is read from the right. */
const FROM_RIGHT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** How a word on an axis that runs from left to right is written. @param {string} word */
export const directionOf = (word) => (FROM_RIGHT.test(word) ? 'rtl' : 'ltr');

/** What a reader takes for one letter: an emoji may be many characters. @param {string} word */
const lettersOf = (word) => Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);

/**
 * As much of a word as fits, at least a sign that there is one; nothing where there is no room for that, not for a short word either: what
 * stands there reads as a sentence, of which no word may be missing.
 * @param {string} word @param {number} room
 * @returns {Fitted|undefined}
 */
export function fit(word, room) {
  const styles = STYLES.map(([size, weight]) => ({ text: word, size: atLeast(size), weight }));
  const last = /** @type {Fitted} */ (styles.at(-1));
  const width = (/** @type {string} */ text) => textWidth(text, last.size, last.weight);
  if (room < width(CUT)) return undefined;
  const whole = styles.find(({ size, weight }) => textWidth(word, size, weight) <= room);
  if (whole) return whole;
  const letters = lettersOf(word);
  let count = Math.min(letters.length - 1, Math.ceil((letters.length * room) / width(word)));
  const cut = () => letters.slice(0, count).join('').trimEnd() + CUT;
  while (count > 0 && width(cut()) > room) count -= 1;
  return { ...last, text: cut() };
}

/** How much room there is on both sides of a place before the tab begins. @param {number} middle @param {{x: number, width: number}} tab */
const besideTab = (middle, { x, width }) => 2 * (Math.max(x - middle, middle - x - width) - 1);

/**
 * All but that of the present step, which stands on the tab of the playhead.
 * @param {Layout} L @param {readonly string[]} words @param {number} now @param {{x: number, width: number}} tab
 */
export function wordLine(L, words, now, tab) {
  return words.slice(0, L.T).map((word, index) => {
    const middle = L.middle(index + 1);
    const room = Math.min(L.column - AIR, besideTab(middle, tab));
    const fitted = word && index + 1 !== now ? fit(word, room) : undefined;
    return (
      fitted &&
      svg`<text class="timeline-word" direction=${directionOf(word)} font-size=${fitted.size} font-weight=${fitted.weight}
      x=${px(middle)} y=${L.word}>${fitted.text}</text>`
    );
  });
}

/** Before, at the update that is looked at, after: the three moments between which one goes back and forth. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { newest } from './course.js';

/** @import { Course, Moment } from './course.js' */

/** The one in between: the one that is looked at, else the last that was. @param {Course} course @param {number} here @param {number} last */
function between({ moments, chosen }, here, last) {
  const inside = (/** @type {number} */ update) => update > 0 && update < last;
  if (inside(here)) return here;
  return chosen.findLast((one) => inside(one) && moments.some(({ update }) => update === one));
}

/**
 * @param {Course} course
 * @param {Moment|undefined} here  what is looked at
 * @param {{look: (update: number) => void, settle: () => void}} hands
 */
export function moments(course, here, { look, settle }) {
  const last = newest(course)?.update ?? 0;
  const at = between(course, here?.update ?? 0, last);
  /** @param {number|undefined} update @param {string} words @param {boolean} there */
  const one = (update, words, there) => {
    const go = () => {
      if (!there || update === undefined) return;
      look(update);
      settle();
    };
    return html`<button type="button" aria-pressed=${there && update === here?.update ? 'true' : 'false'}
      aria-disabled=${there ? nothing : 'true'} @click=${go}>${words}</button>`;
  };
  return html`<div class="training-moments" role="group" aria-label=${textOf('training.moments')}>
    ${one(0, textOf('training.before'), course.moments.length > 0)}
    ${one(at, textOf('training.between', { update: at ?? '–' }), at !== undefined)}
    ${one(last, textOf('training.after'), last > 0)}
  </div>`;
}

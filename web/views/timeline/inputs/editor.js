/** The numbers of the present step, where it has several: a field for each, or where there is no room for them one, and which one it is. */
import { html } from 'lit-html';
import { textOf } from '../../../words/text.js';
import { editor as around, number } from '../editor.js';
import { names } from './names.js';
import { chosen, FEW } from './place.js';

/** @import { Act, Frame } from '../../../state/types.js' */
/** @import { Edited, Editing } from '../editor.js' */
/** @import { Layout } from '../layout.js' */

/** So many have fields beside each other, if there is room. */
const FIELDS = 3;
const FIELD = 132; // wide, with its letter
const BESIDE = 290; // the word, the buttons and what is between them

/** @param {Layout} L @param {number} D */
const asFields = (L, D) => D <= FIELDS && L.editor(1).width >= BESIDE + D * FIELD;

/** Below the x, where text has no other way. @param {number} input */
const lowered = (input) => String(input + 1).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(digit)));

/** @param {Frame} frame @param {number} input */
const called = ({ names }, input) => ({
  input: input + 1,
  named: names[input] ? 'yes' : 'no',
  name: names[input] ?? '',
});

/** @param {Frame} frame @param {number} input @param {number} step */
const label = (frame, input, step) => textOf('input.at', { ...called(frame, input), step });

/** @param {Editing} editing */
function choice({ L, frame, act, clear }) {
  const all = Array.from({ length: frame.wanted.D }, (_, input) => input);
  const now = chosen(frame);
  /** @param {number} input */
  const choose = (input) => {
    clear();
    act.chooseInput(input);
  };
  const name = textOf('input.choice');
  if (all.length > FEW || L.tight)
    return html`<select class="timeline-choice" aria-label=${name} .value=${String(now)}
      @change=${(/** @type {Event} */ { target }) => choose(Number(/** @type {HTMLSelectElement} */ (target).value))}>
      ${all.map((input) => html`<option value=${input} ?selected=${input === now}>${textOf('input.option', { ...called(frame, input), input: lowered(input) })}</option>`)}
    </select>`;
  return html`<span class="timeline-choice" role="radiogroup" aria-label=${name}>${all.map(
    (
      input,
    ) => html`<label title=${frame.names[input] || ''}><input type="radio" name="timeline-input" aria-label=${textOf('input.called', called(frame, input))}
      .checked=${input === now} @change=${() => choose(input)}><span class="symbol" aria-hidden="true">x<sub>${input + 1}</sub></span></label>`,
  )}</span>`;
}

/** What only looks stays where numbers are locked: in the legend of a group of controls that are disabled. @param {unknown} controls */
const looking = (controls) => html`<legend class="timeline-looking">${controls}</legend>`;

/** @type {Edited} */
const SEVERAL = {
  label: (step) => textOf('input.all_at', { step }),
  insert: () => textOf('input.insert'),
  remove: () => textOf('input.remove'),
  numbers(editing, where) {
    const { L, frame, step } = editing;
    const { D } = frame.wanted;
    /** @param {number} input @param {boolean} slides */
    const one = (input, slides) =>
      number(editing, {
        where: `${where}[${input + 1}]`,
        label: label(frame, input, step),
        letter: input + 1,
        input,
        slides,
      });
    if (asFields(L, D)) return Array.from({ length: D }, (_, input) => one(input, false));
    return [looking(choice(editing)), one(chosen(frame), !L.narrow)];
  },
};

/** @param {Layout} L @param {Frame} frame @param {Act} act */
export const editor = (L, frame, act) => [names(L, frame, act), around(L, frame, act, SEVERAL)];

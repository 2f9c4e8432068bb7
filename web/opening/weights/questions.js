/** What the files do not tell and the reader may know: whose they are, and how a layer is meant. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { answer, answers, sayTool, tool } from './reading.js';

/** @import { Found, Told } from './reading.js' */

/** What may be answered to each, as lstm_core takes it; the first is what holds where nothing is said, if that is known. @type {Record<string, {usual: boolean, values: readonly (number|boolean)[]}>} */
const QUESTIONS = {
  reset_after: { usual: false, values: [true, false] },
  linear_before_reset: { usual: false, values: [1, 0] },
  forget_bias: { usual: true, values: [1, 0] },
};

/**
 * @param {string} name  that radio buttons share
 * @param {string} legend
 * @param {readonly {label: string, checked: boolean, choose: () => void}[]} choices
 */
export const question = (name, legend, choices) => html`<fieldset class="opening-question">
  <legend>${legend}</legend>
  ${choices.map(({ label, checked, choose }) => html`<label class="opening-choice"><input type="radio" name=${name} .checked=${checked} @change=${choose}><span>${label}</span></label>`)}
</fieldset>`;

/** Whose weights they are. @param {Told} found */
export const whose = ({ tools }) =>
  tools.length === 0
    ? nothing
    : question(
        'opening-tool',
        textOf('opening.whose'),
        tools.map((name) => ({
          label: textOf(`opening.tool_${name}`),
          checked: tool.value === name,
          choose: () => sayTool(name),
        })),
      );

/** @param {Found} layer @param {number} at  its place */
export function asks({ asks: what }, at) {
  const asked = QUESTIONS[what];
  if (!asked) return nothing;
  const said = answers.value[at]?.[what] ?? (asked.usual ? asked.values[0] : undefined);
  return question(
    'opening-answer',
    textOf(`opening.ask_${what}`),
    asked.values.map((value) => ({
      label: textOf(`opening.ask_${what}_${value}`),
      checked: said === value,
      choose: () => answer(at, { [what]: value }),
    })),
  );
}

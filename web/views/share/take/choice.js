/** One of a few things, side by side. */
import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { textOf } from '../../../words/text.js';
import { choose } from '../chosen.js';

/** @import { Sharing } from '../chosen.js' */

/**
 * @template {keyof Sharing} K
 * @param {K} name  of what is chosen
 * @param {Sharing} sharing
 * @param {readonly [Sharing[K], string][]} values  each with how it is called
 */
export const choice = (
  name,
  sharing,
  values,
) => html`<fieldset class="share-choices-few"><legend class="unseen">${textOf(`take.${name}`)}</legend>
  ${values.map(
    ([value, words]) => html`<label><input type="radio" name="share-${name}" .checked=${live(sharing[name] === value)}
      @change=${() => choose({ [name]: value })}><span>${words}</span></label>`,
  )}
</fieldset>`;

/** What stands below the figure (first.js) where no script runs: why it stands still, and the whole sequence in words. */
import { html, nothing } from 'lit-html';
import { showsOf, titleOf, whyOf } from '../words/preset.js';
import { pieces, textOf } from '../words/text.js';
import { drawn } from './drawn.js';
import { trace } from './trace.js';

/** @import { Recorded } from '../state/types.js' */

/** Why it stands still, and where it moves. @param {Recorded} preset @param {string} page  an address, or '' */
const why = (preset, page) =>
  pieces('still.why', { preset: titleOf(preset), known: page ? 'yes' : 'no', address: page }, (words, tag) =>
    tag === 'page'
      ? html`<a href="index.html?preset=${preset.name}" target="_blank">${words}</a>`
      : html`<code>${words}</code>`,
  );

/**
 * In an embedded frame.
 * @param {Recorded} preset
 * @param {string} page  the address of the preset's own page; '' where it is not known
 * @param {number} [step]
 */
export const told = (preset, page, step = preset.step) =>
  drawn(html`<div class="still">
    <nav class="still-steps" aria-label=${textOf('still.steps')}>${textOf('still.step')} ${Array.from(
      { length: preset.trace.T },
      (_, index) => {
        const one = index + 1;
        return html`<a href="presets/${preset.name}/step-${one}.html" aria-current=${one === step ? 'page' : nothing}>${one}</a> `;
      },
    )}</nav>
    <p>${why(preset, page)}</p>
    <p>${showsOf(preset)} ${whyOf(preset)}</p>
    ${trace(preset, step)}
  </div>`);

/** In place of a figure that covers the answer. */
export const nothingStill = drawn(html`<p>${textOf('still.covered')}</p>`);

/**
 * In the whole page: the ways to the others.
 * @param {Recorded} preset
 * @param {Recorded[]} presets
 */
export const others = (preset, presets) =>
  drawn(
    html`<p>${pieces('still.others', { preset: titleOf(preset) }, (words, tag) =>
      tag === 'words'
        ? html`<a href="presets/${preset.name}/embed.html">${words}</a>`
        : presets
            .filter((other) => other !== preset)
            .map(
              (other, index) =>
                html`${index ? ', ' : ''}<a href="presets/${other.name}/index.html">${titleOf(other)}</a>`,
            ),
    )}</p>`,
  );

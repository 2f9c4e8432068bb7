/** What stands where no script runs: the figure of a preset at its step, why it is as it is, and the whole sequence in words. */
import { html, nothing } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { elements, written } from '../runtime/tree.js';
import { sentence } from '../views/sentence.js';
import { showsOf, titleOf, whyOf } from '../words/preset.js';
import { pieces, textOf } from '../words/text.js';
import { cellAlone } from './alone.js';
import { drawn } from './drawn.js';
import { frameOf, nobody } from './frame.js';
import { trace } from './trace.js';

/** @import { Recorded } from '../state/types.js' */

/** The width of the figure in the frames it is made for, 700 and 360 pixels wide. */
const WIDTHS = { wide: 680, slim: 340 };

/** @param {Recorded} preset @param {number} step @param {keyof typeof WIDTHS} shape */
function figure(preset, step, shape) {
  const svg = cellAlone(frameOf(preset, { step, width: WIDTHS[shape] }));
  // Two figures on one page, of which one is seen: neither may point at what stands in the other.
  for (const { attribs } of elements(svg)) {
    for (const [name, value] of Object.entries(attribs)) {
      attribs[name] = value.replace(name === 'id' ? /^cell-/ : /(?<=^url\(#)cell-/, `${shape}-`);
    }
  }
  return written(svg);
}

/** Why it stands still, and where it moves. @param {Recorded} preset @param {string} page  an address, or '' */
const why = (preset, page) =>
  pieces('still.why', { preset: titleOf(preset), known: page ? 'yes' : 'no', address: page }, (words, tag) =>
    tag === 'page'
      ? html`<a href="index.html?preset=${preset.name}" target="_blank">${words}</a>`
      : html`<code>${words}</code>`,
  );

/**
 * The figure in an embedded frame.
 * @param {Recorded} preset
 * @param {string} page  the address of the preset's own page; '' where it is not known
 * @param {number} [step]
 */
export const stillFigure = (preset, page, step = preset.step) =>
  drawn(html`<div class="still">
    ${sentence(frameOf(preset, { step }), nobody, '')}
    <div class="cell still-wide">${unsafeHTML(figure(preset, step, 'wide'))}</div>
    <div class="cell still-slim">${unsafeHTML(figure(preset, step, 'slim'))}</div>
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
 * The figure in the whole page, and the ways to the others.
 * @param {Recorded} preset
 * @param {Recorded[]} presets
 */
export const stillPicture = (preset, presets) =>
  drawn(html`<p><img src="presets/${preset.name}/figure.svg" width="700" style="max-width:100%" alt=${textOf('still.alt', { preset: titleOf(preset) })}></p>
    <p>${pieces('still.others', { preset: titleOf(preset) }, (words, tag) =>
      tag === 'words'
        ? html`<a href="presets/${preset.name}/embed.html">${words}</a>`
        : presets
            .filter((other) => other !== preset)
            .map(
              (other, index) =>
                html`${index ? ', ' : ''}<a href="presets/${other.name}/index.html">${titleOf(other)}</a>`,
            ),
    )}</p>`);

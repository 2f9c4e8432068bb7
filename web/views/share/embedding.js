/** How the figure is put into another page: where, how large, with which options, the text to paste, and a preview. */
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { agreed } from '../../address/parameters.js';
import { FORMATS, figure, formatNamed, titled } from '../../embed/snippets.js';
import { brought } from '../../later/brought.js';
import { titleOf } from '../../words/preset.js';
import { textOf } from '../../words/text.js';
import { choose, SIZES } from './chosen.js';
import { options } from './options.js';
import { size } from './size.js';
import { copied } from './text.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Sharing } from './chosen.js' */

/** Of a preset as it is, at one of its steps; other things that may be open stand in no attribute. */
const PRESET = /^s=1\.preset:[\w-]+(;kind:\w+)?(;unit:\d+)?;step:\d+;stage:\d+$/;

/** @param {Frame} frame @param {Sharing} sharing @param {{folder: string, page: string, state: string}} addresses */
export function embedding(frame, sharing, addresses) {
  const { origin, cursor } = frame;
  const settings = agreed(sharing.settings);
  const format = formatNamed(sharing.format);
  const { width, height } = SIZES.find(({ name }) => name === sharing.size) ?? sharing;
  const place = {
    ...addresses,
    origin: origin.name,
    unaltered: PRESET.test(addresses.state),
    step: cursor.step,
    stage: cursor.stage,
    unit: cursor.unit + 1,
    title: titled((!sharing.alone && brought.learning?.title(frame)) || titleOf(origin), origin.request.kind, settings),
    settings,
    width,
    height,
  };
  const text = format.write(place);
  // No second Python beside the page's own.
  const shown = figure({ ...place, settings: { ...settings, engine: 'recordings' } });
  /** @param {Event} event */
  const open = (event) => choose({ preview: /** @type {HTMLDetailsElement} */ (event.currentTarget).open });
  /** @param {Event} event */
  const chooseFormat = (event) => choose({ format: /** @type {HTMLSelectElement} */ (event.target).value });
  const link = format.name === 'link';
  return html`<section class="share-embedding">
    <div class="share-choices">
      <label class="share-choice"><span class="share-name">${textOf('share.for')}</span>
        <select @change=${chooseFormat}>
          ${FORMATS.map(({ name }) => html`<option value=${name} .selected=${name === format.name}>${textOf(`format.${name}`)}</option>`)}
        </select>
      </label>
      ${link ? nothing : size(sharing)}
      ${options(settings, link)}
    </div>
    <div class="share-result">
      ${copied({ id: 'share-embed', name: 'text', text, address: link ? text : figure(place) })}
      <p class="share-hint">${textOf(`format.${format.name}_note`)} <a href="${addresses.folder}embedding.html" target="_blank">${textOf('share.guide')}</a>.</p>
      <details class="share-more" .open=${sharing.preview} @toggle=${open}>
        <summary>${textOf('share.preview')}</summary>
        ${
          sharing.preview
            ? html`<p>${textOf('share.preview_without')}</p>
              ${keyed(shown, html`<iframe class="share-preview" src=${shown} title=${textOf('share.preview_name')} width=${width} height=${height}></iframe>`)}`
            : nothing
        }
      </details>
    </div>
  </section>`;
}

/** What is taken along, before it is saved: how it is wanted, what it is, its text or its picture, and the ways to have it. */
import { html, nothing } from 'lit-html';
import { save } from '../../../pieces/save.js';
import { textOf } from '../../../words/text.js';
import { copying } from '../text.js';
import { heardOf } from './asks.js';
import { isCovered } from './covered.js';

/** @import { Frame } from '../../../state/types.js' */
/** @import { Sharing } from '../chosen.js' */
/** @import { Entry } from '../entries.js' */
/** @typedef {{text: string, content?: Uint8Array<ArrayBuffer>}} Taken  what Python has made: a text, and of a file that is none its content */
/** @typedef {{what: string}} Refused  why there is nothing */
/**
 * @typedef {object} Made
 * @property {string} note   what it is, in one sentence
 * @property {string} file   its name
 * @property {string} type
 * @property {string} [text]
 * @property {boolean} [listed]  the text only says what is in the file
 * @property {unknown} [picture]
 * @property {() => Promise<BlobPart>|BlobPart} content  of the file
 */

/** More of a text than this is not read on a screen. */
const SEEN = 20_000;

/** @param {Made} made */
function shown({ text = '', picture, file }) {
  if (picture) return html`<div class="share-picture">${picture}</div>`;
  return html`<textarea readonly spellcheck="false" dir="ltr" wrap="off" aria-label=${file} .value=${text.slice(0, SEEN)}></textarea>
    ${text.length > SEEN ? html`<p class="share-note">${textOf('take.beginning')}</p>` : nothing}`;
}

/** @param {Made} made */
const body = (made) => html`${shown(made)}
  <p>${made.note}</p>
  <div class="share-foot">
    <p>${textOf('take.here')}</p>
    <output></output>
    ${made.text === undefined || made.listed ? nothing : html`<button type="button" @click=${copying(made.text)}>${textOf('share.copy')}</button>`}
    <button type="button" class="primary" @click=${async () => save(made.file, made.type, [await made.content()])}>${textOf('take.save', { file: made.file })}</button>
  </div>`;

/** @param {Entry} entry @param {Frame} frame @param {Sharing} sharing @returns {Made|Refused} */
function found(entry, frame, sharing) {
  if (entry.tells && isCovered()) return { what: textOf('take.covered') };
  if (!entry.take) return entry.made({ text: '' }, sharing, frame);
  const heard = heardOf(frame);
  if (heard) return 'what' in heard ? heard : entry.made(heard, sharing, frame);
  const { kind } = frame.engine;
  const never = kind === 'failed' || (kind === 'asleep' && frame.settings.engine === 'recordings');
  return { what: textOf(never ? 'take.without' : 'take.waits') };
}

/** @param {Entry} entry @param {Frame} frame @param {Sharing} sharing */
export function made(entry, frame, sharing) {
  const one = found(entry, frame, sharing);
  return html`<section class="share-row share-made" aria-label=${textOf(`entry.${entry.name}`)}>
    ${entry.choices ? html`<div class="share-wanted">${entry.choices(sharing, frame)}</div>` : nothing}
    ${'what' in one ? html`<p role="status">${one.what}</p>` : body(one)}
  </section>`;
}

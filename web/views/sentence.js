/** The headline: where the reader is, and in one sentence what the cell just did, each part in its hue. */
import { html, nothing } from 'lit-html';
import { STAGES } from '../parts.js';

/** @import { Frame } from '../state/types.js' */

const MARKED = /\[([^\]]*)\]\((\w+)\)/;

/** `[words](part)` becomes a coloured phrase that can be pointed at. @param {string} sentence */
function coloured(sentence) {
  const pieces = sentence.split(MARKED);
  const phrases = [];
  for (let index = 0; index < pieces.length; index += 3) {
    phrases.push(pieces[index]);
    if (index + 2 < pieces.length)
      phrases.push(html`<b class=${pieces[index + 2]} data-part=${pieces[index + 2]}>${pieces[index + 1]}</b>`);
  }
  return phrases;
}

/** The sentence of a step and stage, with its marks. @param {Frame} frame */
function sentenceOf({ trace, cursor }) {
  return trace.sentences[((cursor.step - 1) * trace.H + cursor.unit) * STAGES.length + cursor.stage - 1] ?? '';
}

/** The same as text, for the live region. @param {Frame} frame */
export function spokenSentence(frame) {
  const { step, stage } = frame.cursor;
  const plain = sentenceOf(frame)
    .split(MARKED)
    .filter((_, index) => index % 3 !== 2)
    .join('');
  return `Step ${step} of ${frame.trace.T}, stage ${stage}, ${STAGES[stage - 1]?.name}. ${plain}`;
}

/** @param {Frame} frame */
export function sentence(frame) {
  if (frame.settings.hide.includes('sentence')) return nothing;
  const { step, stage } = frame.cursor;
  return html`<div class="sentence">
    <div class="sentence-where">Step ${step} of ${frame.trace.T}, stage ${stage} of ${STAGES.length}: <b>${STAGES[stage - 1]?.name}</b></div>
    <p>${coloured(sentenceOf(frame))}</p>
  </div>`;
}

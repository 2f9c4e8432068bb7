/** The tab on which files of weights are opened: the files, what is in them, on which sequence, and the way to show it. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { called, files, wrong } from '../files.js';
import { foot } from '../foot.js';
import { refusal } from '../refusal.js';
import { sequences } from '../sequences/list.js';
import { sequenceFor } from '../sequences/sequences.js';
import { assumed } from './assumed.js';
import { inputsOf, reads, readsThrough } from './below.js';
import { chosenFiles, dropField } from './field.js';
import { layerNow } from './layer.js';
import { short, titleOf } from './names.js';
import { whose } from './questions.js';
import { bringing, bringLayer, told } from './reading.js';
import { table } from './table.js';
import { waiting } from './waiting.js';
import { wayOut } from './wayout.js';

/** @param {() => void} close */
function inside(close) {
  const found = told.value;
  if (wrong.value) return [refusal(wrong.value), wayOut(wrong.value)];
  if (!found) return waiting();
  const now = layerNow();
  const D = now ? inputsOf(now.layer, now.at) : 1;
  const steps = sequenceFor(D).read(D);
  return html`${whose(found)}${table(found)}
    ${now ? html`${assumed(now.layer, now.at)}${now.able ? [reads(now.layer, now.at), sequences(D)] : nothing}` : nothing}
    ${foot({
      note: textOf(bringing.value ? 'opening.reads' : 'opening.stays'),
      show: now?.able
        ? textOf('opening.show', { name: short(titleOf(now.layer, found.layers)) })
        : textOf('opening.show_none'),
      able: now?.able === true && !bringing.value && !('what' in steps),
      press: () => now && !('what' in steps) && bringLayer(now.at, steps, readsThrough(now.layer, now.at), close),
      close,
    })}`;
}

/** @param {() => void} close */
export function weights(close) {
  const empty = files.value.length === 0 && called.value.name === '';
  return empty
    ? html`${dropField(close)}<p class="opening-stays">${textOf('opening.stays')}</p>`
    : html`${chosenFiles(close)}${inside(close)}`;
}

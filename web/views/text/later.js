/**
 * The dialog of the sequence as text, what reads such texts, and why it may not: a script of its own, because most who look at a cell never
 * ask for it.
 */
import { batch, effect, untracked } from '@preact/signals-core';
import { render } from 'lit-html';
import { someWords } from '../../address/words.js';
import { brought } from '../../later/brought.js';
import { accept, refuse, setInputs } from '../../state/act.js';
import { commit } from '../../state/history.js';
import { PASTED } from '../../state/places.js';
import { rowsText } from '../../state/rowed.js';
import { sameWords } from '../../state/same.js';
import { names, notices, say, unsay, wanted, words } from '../../state/state.js';
import { stepsText } from '../../state/worded.js';
import table from '../../state/words/en.json' with { type: 'json' };
import { unitsThere } from '../../units/loading.js';
import { addTexts, textOf } from '../../words/text.js';
import { adopt } from '../adopt.js';
import style from '../text.css';
import { text } from '../text.js';
import question from './asking.css';
import texts from './words/en.json' with { type: 'json' };

addTexts(/** @type {any} */ ({ ...texts, ...table }));
adopt(style);
adopt(question);
const place = document.body.appendChild(document.createElement('div'));

/** @import { Rows } from '../../state/rowed.js' */

const SHAPED = 'shape';

/** What has happened to the weights is told until something else does. @param {number} D  how many inputs a step has now */
function tell(D) {
  const { value: shaped } = wanted;
  say(SHAPED, textOf('rows.shaped', { inputs: D }));
  const stop = effect(() => {
    if (wanted.value === shaped) return;
    untracked(() => unsay(SHAPED));
    stop();
  });
}

/** @param {Rows} rows */
async function setRows({ values, words: said, D, names: named }) {
  const other = D !== wanted.peek().D;
  if (D > 1 && !(await unitsThere())) {
    refuse(PASTED, textOf('units.absent'));
    return false;
  }
  batch(() => {
    setInputs(values, said, D);
    if (named && D > 1) names.value = someWords(named);
  });
  commit();
  if (said.length > 0 && !sameWords(words.peek(), someWords(said))) say('inputs', textOf('text.words_locked'));
  if (other) tell(D);
  return true;
}

brought.text = (pasted) => {
  const stop = effect(() => {
    render(text(notices.value, wanted.value.D, { setRows, refuse, accept }), place);
  });
  const dialog = /** @type {HTMLDialogElement} */ (place.querySelector('dialog'));
  const area = /** @type {HTMLTextAreaElement} */ (dialog.querySelector('textarea'));
  const { inputs, D } = wanted.peek();
  const [said, named] = [words.peek(), names.peek()];
  area.value = pasted ?? (D > 1 ? rowsText({ inputs, D, words: said, names: named }) : stepsText(inputs, said));
  area.rows = D > 1 || said.length > 0 ? 10 : 5;
  dialog.addEventListener('close', stop, { once: true });
  dialog.showModal();
  area.focus();
  area.select();
};

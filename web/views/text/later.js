/**
 * The dialog of the sequence as text, what reads such texts, and why it may not: a script of its own, because most who look at a cell never
 * ask for it.
 */
import { effect } from '@preact/signals-core';
import { render } from 'lit-html';
import { brought } from '../../later/brought.js';
import { accept, refuse, setInputs } from '../../state/act.js';
import { commit } from '../../state/history.js';
import { notices, wanted, words } from '../../state/state.js';
import { stepsText } from '../../state/worded.js';
import pasted from '../../state/words/en.json' with { type: 'json' };
import { addTexts } from '../../words/text.js';
import { adopt } from '../adopt.js';
import style from '../text.css';
import { text } from '../text.js';
import texts from './words/en.json' with { type: 'json' };

addTexts(/** @type {any} */ ({ ...texts, ...pasted }));
adopt(style);
const place = document.body.appendChild(document.createElement('div'));

brought.text = () => {
  const stop = effect(() => {
    render(text(notices.value, { setInputs, commit, refuse, accept }), place);
  });
  const dialog = /** @type {HTMLDialogElement} */ (place.querySelector('dialog'));
  const area = /** @type {HTMLTextAreaElement} */ (dialog.querySelector('textarea'));
  area.value = stepsText(wanted.peek().inputs, words.peek());
  area.rows = words.peek().length > 0 ? 10 : 5;
  dialog.addEventListener('close', stop, { once: true });
  dialog.showModal();
  area.focus();
  area.select();
};

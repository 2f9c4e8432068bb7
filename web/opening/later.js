/**
 * The dialog that opens what a reader brings: files of weights, or numbers that are typed or pasted. A script of its own
 * (later/dialogs.js), because most who look at a cell bring none.
 */
import { effect } from '@preact/signals-core';
import { render } from 'lit-html';
import misread from '../address/words/en.json' with { type: 'json' };
import { brought } from '../later/brought.js';
import pasted from '../state/words/en.json' with { type: 'json' };
import units from '../units/words/en.json' with { type: 'json' };
import { adopt } from '../views/adopt.js';
import question from '../views/text/asking.css';
import text from '../views/text/words/en.json' with { type: 'json' };
import { addTexts } from '../words/text.js';
import { begin, end, takeFiles } from './files.js';
import opened from './opening.css';
import { opening } from './opening.js';
import { forgetFile, startReadingArrays } from './sequences/filed.js';
import sequenceStyle from './sequences/sequences.css';
import texts from './texts.js';
import typedStyle from './typed/typed.css';
import { startReading } from './weights/reading.js';

addTexts(/** @type {any} */ ({ ...misread, ...pasted, ...text, ...units, ...texts }));
for (const style of [opened, sequenceStyle, typedStyle, question]) adopt(style);
startReading();
startReadingArrays();
const place = document.body.appendChild(document.createElement('div'));

const dialogNow = () => place.querySelector('dialog');

function close() {
  dialogNow()?.close();
}

brought.open = (files = []) => {
  if (!dialogNow()?.open) {
    begin();
    const stop = effect(() => {
      render(opening(close), place);
    });
    const dialog = /** @type {HTMLDialogElement} */ (dialogNow());
    const over = () => {
      stop();
      end();
      forgetFile();
    };
    dialog.addEventListener('close', over, { once: true });
    dialog.showModal();
  }
  if (files.length > 0) takeFiles(files, close);
};

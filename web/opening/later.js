/**
 * The dialog that opens what a reader brings: files of weights, or numbers that are typed or pasted. A script of its own
 * (later/dialogs.js), because most who look at a cell bring none.
 */
import { effect } from '@preact/signals-core';
import { render } from 'lit-html';
import misread from '../address/words/en.json' with { type: 'json' };
import { brought } from '../later/brought.js';
import { adopt } from '../views/adopt.js';
import { addTexts } from '../words/text.js';
import { begin, end, takeFiles } from './files.js';
import style from './opening.css';
import { opening } from './opening.js';
import { startReading } from './weights/reading.js';
import words from './words/en.json' with { type: 'json' };

addTexts(/** @type {any} */ ({ ...misread, ...words }));
adopt(style);
startReading();
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
    };
    dialog.addEventListener('close', over, { once: true });
    dialog.showModal();
  }
  if (files.length > 0) takeFiles(files, close);
};

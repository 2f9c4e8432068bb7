/**
 * The dialog that hands the figure out, with its texts and its style: a script of its own (start.js), because most who look at a cell
 * never ask for it. While it is open it follows what is on screen.
 */
import { effect } from '@preact/signals-core';
import { render } from 'lit-html';
import { brought } from '../../later/brought.js';
import { togglePlay } from '../../state/act.js';
import { addAsker } from '../../state/beside.js';
import { frame } from '../../state/frame.js';
import { addTexts } from '../../words/text.js';
import { adopt } from '../adopt.js';
import style from '../share.css';
import { share } from '../share.js';
import { sharing } from './chosen.js';
import { asks, open } from './take/asks.js';
import words from './words/en.json' with { type: 'json' };

addTexts(/** @type {any} */ (words));
adopt(style);
addAsker(asks);
const place = document.body.appendChild(document.createElement('div'));

brought.share = (addresses) => {
  open.value = true;
  const draw = () => render(share(frame(), sharing.value, { togglePlay }, addresses()), place);
  const stop = effect(() => {
    draw();
    // Once more when the page has been drawn: of its figure a copy is shown.
    requestAnimationFrame(() => setTimeout(() => open.peek() && draw()));
  });
  const dialog = /** @type {HTMLDialogElement} */ (place.querySelector('dialog'));
  const close = () => {
    open.value = false;
    stop();
  };
  dialog.addEventListener('close', close, { once: true });
  dialog.showModal();
};

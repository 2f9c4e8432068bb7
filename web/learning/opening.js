/** How a guest comes by the reader's hand: with the state that it begins in, as one edit. And how it goes. */
import { speaking, stateOf } from '../address/state.js';
import { scriptsFor } from '../later/named.js';
import { bring } from '../state/history.js';
import { presets, say } from '../state/state.js';
import { textOf } from '../words/text.js';
import { closes, opens } from './focus.js';
import { USUAL } from './training/options.js';

/** @import { Act, Frame, Guest } from '../state/types.js' */

/** What an address with these fields opens, as soon as all is there that they speak of. @param {Record<string, string>} fields */
export async function begin(fields) {
  const given = new Map(Object.entries(fields));
  const there = await Promise.all(scriptsFor(speaking(given, presets)));
  if (!there.every(Boolean)) return say('learn', textOf('learn.absent'));
  const { problems: _, ...state } = stateOf(given, presets);
  opens();
  bring(state);
}

/** @param {string} lesson @param {number} part */
export const openLesson = (lesson, part) => begin({ lesson: `${lesson},${part}` });

/** @param {string} challenge */
export const openChallenge = (challenge) => begin({ challenge });

/** @param {Act} act @param {Guest} [guest]  where the reader was, else the list */
export function openList(act, guest = { list: true }) {
  opens();
  act.choose({ guest });
}

/** The challenge, and what learns it in place of the reader. @param {Act} act @param {string} challenge */
export function openTraining(act, challenge) {
  opens();
  act.choose({ guest: { challenge, train: USUAL } });
}

/** Back from there; the cell stays as it is. @param {Act} act @param {string} challenge */
export function openByHand(act, challenge) {
  opens();
  act.choose({ guest: { challenge } });
}

/** @param {Act} act */
export function away(act) {
  act.choose({ guest: undefined });
  closes();
}

/** Where the reader was when the button in the head closed it. @type {Guest|undefined} */
let left;

/** The button in the head of the page. @param {Frame} frame @param {Act} act */
export function press({ chosen: { guest } }, act) {
  if (guest) away(act);
  else openList(act, left);
  left = guest;
}

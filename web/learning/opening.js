/** How a guest comes by the reader's hand: with the state that it begins in, as one edit. */
import { speaking, stateOf } from '../address/state.js';
import { scriptsFor } from '../later/named.js';
import { bring } from '../state/history.js';
import { presets, say } from '../state/state.js';
import { textOf } from '../words/text.js';

/** @import { Act } from '../state/types.js' */

/** What an address with these fields opens, as soon as all is there that they speak of. @param {Record<string, string>} fields */
export async function begin(fields) {
  const given = new Map(Object.entries(fields));
  const there = await Promise.all(scriptsFor(speaking(given, presets)));
  if (!there.every(Boolean)) return say('learn', textOf('learn.absent'));
  const { problems: _, ...state } = stateOf(given, presets);
  bring(state);
}

/** @param {string} lesson @param {number} part */
export const openLesson = (lesson, part) => begin({ lesson: `${lesson},${part}` });

/** @param {string} challenge */
export const openChallenge = (challenge) => begin({ challenge });

/** @param {Act} act */
export const openList = (act) => act.choose({ guest: { list: true } });

/** @param {Act} act */
export const away = (act) => act.choose({ guest: undefined });

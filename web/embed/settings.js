/** The settings of the figure, from the address at the start; what cannot be understood is told. */

import { GUESTS, learningHidden, parametersOf, USUAL } from '../address/parameters.js';
import { noticeOf } from '../address/refused.js';
import { panel, say, settings } from '../state/state.js';
import { languageAbsent } from '../words/language.js';
import { textOf } from '../words/text.js';

/** @import { Settings } from '../address/parameters.js' */

/** The whole page is not cut down: it hears of these parameters only, and leaves out nothing but what helps with learning. */
const EVERYWHERE = /** @type {(keyof Settings)[]} */ (['theme', 'engine', 'keys', 'language', 'hide']);

/** @param {boolean} embedded */
export function startSettings(embedded) {
  const { values, misread } = parametersOf(location.hash, location.search);
  const heard = EVERYWHERE.map((name) => [name, values[name]]);
  const panels = values.panels.filter((name) => !(/** @type {readonly string[]} */ (GUESTS).includes(name))); // until one of them is there
  settings.value = embedded
    ? { ...values, panels }
    : { ...USUAL, ...Object.fromEntries(heard), hide: learningHidden(values) };
  panel.value = settings.value.panels[0] ?? panel.value;
  for (const { where, what } of misread
    .filter(({ parameter }) => embedded || EVERYWHERE.includes(parameter.name))
    .map(noticeOf))
    say(where, what);
  if (languageAbsent()) say('address.language', textOf('language.absent', { language: languageAbsent() }));
}

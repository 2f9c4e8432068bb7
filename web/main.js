/** The start: at once, or, where the address asks for another language or speaks of another kind of cell, as soon as that is there;
 * where it names another preset than the first, as soon as its recording is. */
import '#shared';
import { read, speaksOfOthers } from './address/state.js';
import { othersThere } from './kinds/loading.js';
import { start } from './start.js';
import { fetchRecordings, isRecorded, presetNamed, presetOf, presets } from './state/state.js';
import { foreign, languageThere } from './words/language.js';

const { preset } = document.documentElement.dataset;
const opened = presetOf(read(location.hash, location.search, presets, preset).request);

/** A page of its own for a preset of another kind. */
const standsForOther = () => preset !== undefined && presetNamed(preset) === undefined;

const coming = [
  ...(opened && !isRecorded(opened) ? [fetchRecordings()] : []),
  ...(foreign ? [languageThere()] : []),
  ...(speaksOfOthers(location.hash, location.search, presets) || standsForOther() ? [othersThere()] : []),
];
if (coming.length > 0) Promise.all(coming).then(start);
else start();

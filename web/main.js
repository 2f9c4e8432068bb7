/** The start: at once, or, where the address asks for another language or speaks of another kind of cell, as soon as that is there. */
import '#shared';
import { speaksOfOthers } from './address/state.js';
import { othersThere } from './kinds/loading.js';
import { start } from './start.js';
import { presetNamed, presets } from './state/state.js';
import { foreign, languageThere } from './words/language.js';

/** A page of its own for a preset of another kind. */
const standsForOther = () => {
  const { preset } = document.documentElement.dataset;
  return preset !== undefined && presetNamed(preset) === undefined;
};

const coming = [
  ...(foreign ? [languageThere()] : []),
  ...(speaksOfOthers(location.hash, location.search, presets) || standsForOther() ? [othersThere()] : []),
];
if (coming.length > 0) Promise.all(coming).then(start);
else start();

/**
 * The start: at once, or, where the address asks for another language or speaks of another kind of cell, as soon as that is there; where it
 * names another preset than the first, as soon as its recording is; where it cannot be understood, as soon as there are words for that.
 */
import '#shared';
import { isLane } from './address/lanes.js';
import { parametersOf } from './address/parameters.js';
import { described, misreads, speaksOf } from './address/state.js';
import { scriptsFor } from './later/named.js';
import { moreThere, restThere } from './later/needed.js';
import { start } from './start.js';
import { fetchRecordings, isRecorded, presetNamed, presetOf, presets } from './state/state.js';
import { foreign, languageThere } from './words/language.js';

const { preset } = document.documentElement.dataset;
const { request, problems } = described(location.hash, location.search, presets, preset);
const { others, units, lenses, learning } = speaksOf(location.hash, location.search, presets);
const opened = presetOf(request);
const { values, misread } = parametersOf(location.hash, location.search);

/** A page of its own for a preset that comes by another script. */
const standsForOther = () => preset !== undefined && presetNamed(preset) === undefined;

const coming = [
  ...(opened && !isRecorded(opened) ? [fetchRecordings()] : []),
  ...(problems.length + misread.length > 0 ? [moreThere()] : []),
  ...(values.panels[0] === 'cell' ? [] : [restThere()]),
  ...(foreign ? [languageThere()] : []),
  ...scriptsFor({
    others: others || standsForOther() || request.backward !== undefined,
    units: units || standsForOther(),
    lenses: lenses || values.panels.some(isLane),
    learning: learning || values.ask !== 'nothing',
  }),
];
/** What is held, pinned and compared is read only once its script is there. */
async function arrived() {
  await Promise.all(coming);
  // What a lesson begins with is known only now.
  if (learning) await Promise.all(scriptsFor(speaksOf(location.hash, location.search, presets)));
  if (lenses && misreads(location.hash, location.search, presets, preset)) await moreThere();
  start();
}

if (coming.length > 0) arrived();
// In a task of its own, before which the picture in the page may be painted.
else setTimeout(start);

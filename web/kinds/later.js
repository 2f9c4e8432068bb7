/**
 * The other kinds of cell with all that is said of them and their presets: a script of its own (loading.js), because who looks at an
 * LSTM needs none of it.
 */
import './others.js';
import others from '#others';
import { addPresets } from '../state/state.js';
import words from '../words/others.js';
import { addTexts } from '../words/text.js';

addTexts(/** @type {any} */ (words));
addPresets(others.presets);

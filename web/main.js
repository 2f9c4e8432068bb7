/** The start: at once, or, where the address speaks of another kind of cell than the LSTM, as soon as that is there. */
import '#shared';
import { speaksOfOthers } from './address/state.js';
import { othersThere } from './kinds/loading.js';
import { start } from './start.js';
import { presets } from './state/state.js';

if (speaksOfOthers(location.hash, location.search, presets)) othersThere().then(start);
else start();

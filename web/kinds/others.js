/**
 * The kinds of cell beside the LSTM: what they declare, how they are drawn, what is said of them, and their presets. A script of its
 * own (loading.js), because who looks at an LSTM needs none of it.
 */
import others from '#others';
import { addPresets } from '../state/state.js';

addPresets(others.presets);

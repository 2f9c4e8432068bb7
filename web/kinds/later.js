/**
 * The other kinds of cell with all that is said of them, their presets, and the lane that shows all kinds one below the other: a script of its
 * own (loading.js), because who looks at an LSTM needs none of it.
 */
import './others.js';
import others from '#others';
import { KINDS } from '../address/lanes.js';
import { brought } from '../later/brought.js';
import { changeKind, inKind } from '../state/inkind.js';
import { startSeveral } from '../state/several.js';
import { addPresets, presets } from '../state/state.js';
import { isMany } from '../units/shape.js';
import { adopt } from '../views/adopt.js';
import carriedStyle from '../views/carried.css';
import { carried, startCarried } from '../views/carried.js';
import directionsStyle from '../views/directions.css';
import { addLane } from '../views/lanes.js';
import style from '../views/several.css';
import { several } from '../views/several.js';
import words from '../words/others.js';
import { addTexts } from '../words/text.js';

addTexts(/** @type {any} */ (words));
addPresets(others.presets);
// Those of several units may have come first: they stand behind, whichever script was faster.
presets.sort((one, other) => Number(isMany(one.request)) - Number(isMany(other.request)));
adopt(style + carriedStyle + directionsStyle);
addLane(KINDS, several);
startSeveral();
brought.carried = carried;
brought.going = { changeKind, inKind };
startCarried();

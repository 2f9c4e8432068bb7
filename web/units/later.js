/**
 * What is drawn, said and edited only where a cell has several units or a step several inputs, and the presets that have: a script of its own
 * (loading.js), because who looks at one unit needs none of it.
 */
import units from '#units';
import { brought } from '../later/brought.js';
import { addPresets } from '../state/state.js';
import pasted from '../state/words/en.json' with { type: 'json' };
import { adopt } from '../views/adopt.js';
import cellStyle from '../views/cell/units.css';
import gridsStyle from '../views/grids.css';
import { grids } from '../views/grids.js';
import sizeStyle from '../views/size.css';
import { size } from '../views/size.js';
import inputsStyle from '../views/timeline/inputs/inputs.css';
import rowsStyle from '../views/timeline/units/units.css';
import { addTexts } from '../words/text.js';
import './brings.js';
import equationsStyle from './equations.css';
import { startPasting } from './pasting.js';
import stepperStyle from './stepper.css';
import tableStyle from './table.css';
import words from './words/en.json' with { type: 'json' };

addTexts(/** @type {any} */ ({ ...words, ...pasted }));
addPresets(units.presets);
adopt(cellStyle + equationsStyle + stepperStyle + inputsStyle + rowsStyle + tableStyle);
adopt(gridsStyle + sizeStyle);
brought.edited = { grids, size };
startPasting();

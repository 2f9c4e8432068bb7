/**
 * What is drawn, said and edited only where a cell has several units or a step several inputs, and the presets that have: a script of its own
 * (loading.js), because who looks at one unit needs none of it.
 */
import units from '#units';
import { brought } from '../later/brought.js';
import { addPresets } from '../state/state.js';
import { adopt } from '../views/adopt.js';
import { addTexts } from '../words/text.js';
import { products, unit } from './equations/products.js';
import equationsStyle from './equations.css';
import { holes } from './holes.js';
import stepperStyle from './stepper.css';
import { stepper } from './stepper.js';
import words from './words/en.json' with { type: 'json' };

addTexts(/** @type {any} */ (words));
addPresets(units.presets);
adopt(equationsStyle + stepperStyle);
brought.units = { holes, products, stepper, unit };

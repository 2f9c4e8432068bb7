/** What stands around the cell, as it is called by name: for the page (later/rest.js), and for what is drawn without one. */
import { brought } from '../later/brought.js';
import { beside } from './beside.js';
import { controls } from './controls.js';
import { equations } from './equations.js';
import { glance } from './glance.js';
import { keys } from './keys.js';
import { lanes } from './lanes.js';
import { preset } from './preset.js';
import { table } from './table.js';
import { timeline } from './timeline.js';

brought.around = { beside, controls, equations, glance, keys, lanes, preset, table, timeline };

/** What the script of lanes brings that is called by name: for the page (later.js), and for what stands still without one. */
import { brought } from '../later/brought.js';
import { buttons, press } from './buttons.js';
import { layers } from './layers.js';

brought.lenses = { ...layers, buttons, press };

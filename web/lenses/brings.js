/** What the script of lanes brings that is called by name: for the page (later.js), and for what stands still without one. */
import { brought } from '../later/brought.js';
import { buttons, press } from './buttons.js';
import { holding, unheld } from './holds/figure.js';
import { fitted } from './holds/fitted.js';
import { figureHand as hand } from './holds/hand.js';
import { fit, shifted, tell } from './holds/telling.js';
import { toldHeld, worked } from './holds/told.js';
import { layers } from './layers.js';
import { add } from './register.js';

brought.lenses = {
  ...layers,
  add,
  buttons,
  press,
  fit,
  fitted,
  shifted,
  tell,
  unheld,
  holding,
  hand,
  toldHeld,
  worked,
};

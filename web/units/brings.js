/** What the script of many units brings that is called by name: for the page (later.js), and for what stands still without one (still/write.js). */
import { brought } from '../later/brought.js';
import { figure } from '../views/cell/units/figure.js';
import { lane as inputs } from '../views/timeline/inputs/lane.js';
import { rows } from '../views/timeline/units/lane.js';
import { long } from '../views/timeline/units/long.js';
import { everything } from './csv.js';
import { products, unit } from './equations/products.js';
import { holes } from './holes.js';
import { stepper } from './stepper.js';

brought.units = { everything, figure, holes, inputs, long, products, rows, stepper, unit };

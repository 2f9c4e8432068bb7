/** The GRU in its original form: the reset comes before the weight. */
import { figureWith } from '../gru/figure.js';

export const gru2014 = figureWith('valve');

/**
 * The rest of the page: what stands around the cell, and what its readers do there. A script of its own (needed.js), for which the first picture
 * need not wait.
 */
import '#shared';
import * as reading from '../reader/reading.js';
import '../views/brings.js';
import words from '../views/words/en.json' with { type: 'json' };
import { addTexts } from '../words/text.js';
import { brought } from './brought.js';

addTexts(/** @type {any} */ (words));
brought.reading = reading;

/** Talking with the page around the figure, with its texts: a script of its own (start.js), because most pages have none around them. */

import misread from '../address/words/en.json' with { type: 'json' };
import { brought } from '../later/brought.js';
import { addTexts } from '../words/text.js';
import { startHost } from './host.js';
import words from './words/en.json' with { type: 'json' };

addTexts(/** @type {any} */ ({ ...words, ...misread }));
brought.host = startHost;

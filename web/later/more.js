/** What readers open or meet seldom: a script of its own (needed.js), which comes when it is needed or the page has nothing else to do. */
import misread from '../address/words/en.json' with { type: 'json' };
import { openFile, startDropping } from '../state/opened.js';
import { headings, numbers } from '../views/table/numbers.js';
import { addTexts } from '../words/text.js';
import { brought } from './brought.js';

addTexts(/** @type {any} */ (misread));
brought.openFile = openFile;
startDropping();
brought.table = { headings, numbers };

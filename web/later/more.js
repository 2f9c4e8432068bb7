/** What readers open or meet seldom: a script of its own (needed.js), which comes when it is needed or the page has nothing else to do. */
import misread from '../address/words/en.json' with { type: 'json' };
import lstm from '../kinds/lstm/meaning/words/en.json' with { type: 'json' };
import { addToArticle } from '../learning/article/article.js';
import learning from '../learning/article/words/en.json' with { type: 'json' };
import { startDropping } from '../opening/dropping.js';
import { adopt } from '../views/adopt.js';
import menuStyle from '../views/kinds/menu.css';
import { kindRows } from '../views/kinds/menu.js';
import differences from '../views/kinds/words/en.json' with { type: 'json' };
import { spokenMeaning, writtenMeaning } from '../views/meaning/told.js';
import meanings from '../views/meaning/words/en.json' with { type: 'json' };
import { copied } from '../views/table/copy.js';
import numbersStyle from '../views/table/numbers.css';
import { numbers } from '../views/table/numbers.js';
import table from '../views/table/words/en.json' with { type: 'json' };
import { addTexts } from '../words/text.js';
import worksheet from '../worksheet/words/en.json' with { type: 'json' };
import { onPaper, printOut } from '../worksheet/worksheet.js';
import { brought } from './brought.js';
import { dialog } from './dialogs.js';

addTexts(
  /** @type {any} */ ({ ...misread, ...table, ...differences, ...meanings, ...lstm, ...learning, ...worksheet }),
);
adopt(menuStyle);
adopt(numbersStyle);
brought.kinds = kindRows;
brought.meaning = { spoken: spokenMeaning, written: writtenMeaning };
brought.table = { copied, numbers };
brought.dialog = dialog;
brought.paper = onPaper;
brought.printOut = printOut;
startDropping();
addToArticle();

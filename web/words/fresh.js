/** The English texts where nothing has been bundled, under Node: compiled as they are read, with those that come later and those of what stands still. */

import misread from '../address/words/en.json' with { type: 'json' };
import host from '../embed/words/en.json' with { type: 'json' };
import lstmMeanings from '../kinds/lstm/meaning/words/en.json' with { type: 'json' };
import article from '../learning/article/words/en.json' with { type: 'json' };
import learning from '../learning/texts.js';
import lenses from '../lenses/texts.js';
import opening from '../opening/texts.js';
import pasted from '../state/words/en.json' with { type: 'json' };
import still from '../still/words/en.json' with { type: 'json' };
import units from '../units/words/en.json' with { type: 'json' };
import differences from '../views/kinds/words/en.json' with { type: 'json' };
import meanings from '../views/meaning/words/en.json' with { type: 'json' };
import share from '../views/share/words/en.json' with { type: 'json' };
import table from '../views/table/words/en.json' with { type: 'json' };
import text from '../views/text/words/en.json' with { type: 'json' };
import around from '../views/words/en.json' with { type: 'json' };
import worksheet from '../worksheet/words/en.json' with { type: 'json' };
import { compiled } from './compiled.js';
import english from './english.js';
import others from './others.js';

export default compiled({
  ...english,
  ...others,
  ...around,
  ...misread,
  ...differences,
  ...meanings,
  ...lstmMeanings,
  ...lenses,
  ...article,
  ...learning,
  ...host,
  ...share,
  ...table,
  ...text,
  ...opening,
  ...pasted,
  ...units,
  ...still,
  ...worksheet,
});

/** The English texts of lanes, holds and pinned runs, of each from its folder. A bundle has them compiled (runtime/words.js). */
import attention from './attention/words/en.json' with { type: 'json' };
import gradient from './gradient/words/en.json' with { type: 'json' };
import held from './holds/words/en.json' with { type: 'json' };
import madeOf from './made_of/words/en.json' with { type: 'json' };
import pinned from './pin/words/en.json' with { type: 'json' };
import questions from './questions/words/en.json' with { type: 'json' };
import own from './words/en.json' with { type: 'json' };

export default { ...own, ...attention, ...gradient, ...held, ...madeOf, ...pinned, ...questions };

/** The English texts of all that is opened. A bundle has them compiled (runtime/words.js). */
import sequences from './sequences/words/en.json' with { type: 'json' };
import typed from './typed/words/en.json' with { type: 'json' };
import opening from './words/en.json' with { type: 'json' };

export default { ...opening, ...typed, ...sequences };

/** The English texts: those of the page, and those of its kinds of cell. A bundle has them compiled (runtime/words.js). */
import lstm from '../kinds/lstm/words/en.json' with { type: 'json' };
import page from './en.json' with { type: 'json' };

export default { ...page, ...lstm };

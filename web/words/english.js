/** The English texts that are there from the start: those of the page, and those of the LSTM. A bundle has them compiled (runtime/words.js). */
import lstm from '../kinds/lstm/words/en.json' with { type: 'json' };
import page from './en.json' with { type: 'json' };

export default { ...page, ...lstm };

/** The English texts of lessons, challenges and predictions, of each from its folder. A bundle has them compiled (runtime/words.js). */
import own from './words/en.json' with { type: 'json' };

export default { ...own };

/** The English texts of lessons, challenges and predictions, of each from its folder. A bundle has them compiled (runtime/words.js). */
import challenges from './challenges/words/en.json' with { type: 'json' };
import lessons from './lessons/words/en.json' with { type: 'json' };
import predict from './predict/words/en.json' with { type: 'json' };
import training from './training/words/en.json' with { type: 'json' };
import own from './words/en.json' with { type: 'json' };

export default { ...lessons, ...own, ...challenges, ...predict, ...training };

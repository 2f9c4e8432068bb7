/** The script of lessons, challenges and predictions (later.js), which stands on that of lanes and comes when somebody wants to learn. */
import { coming } from '../later/coming.js';
import { lensesThere } from '../lenses/loading.js';

export const { there: learningThere } = coming(() => SCRIPTS.learning, lensesThere);

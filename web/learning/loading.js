/** The script of lessons, challenges and predictions (later.js), which stands on that of lanes and comes when somebody wants to learn. */
import { coming } from '../later/coming.js';
import { lensesThere } from '../lenses/loading.js';

const { there } = coming(() => SCRIPTS.learning);

/** Whether both are there, once that is known. */
export const learningThere = async () => (await lensesThere()) && there();

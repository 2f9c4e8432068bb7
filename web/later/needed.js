/** The script of what readers meet seldom (more.js). */
import { coming } from './coming.js';

export const { there: moreThere } = coming(() => SCRIPTS.more);

/** The scripts that every page asks for: of all that stands around the cell (rest.js), and of what readers meet seldom (more.js). */
import { coming } from './coming.js';

export const { there: restThere } = coming(() => SCRIPTS.rest);
export const { there: moreThere } = coming(() => SCRIPTS.more, restThere);

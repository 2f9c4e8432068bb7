/** The script of lanes, holds and pinned runs (later.js), which comes when somebody asks for one. */
import { coming } from '../later/coming.js';
import { restThere } from '../later/needed.js';

export const { there: lensesThere, absent: lensesAbsent } = coming(() => SCRIPTS.lenses, restThere);

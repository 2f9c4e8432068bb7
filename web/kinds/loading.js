/** The script of the other kinds of cell (later.js), which comes when one of them is asked for. */
import { coming } from '../later/coming.js';
import { restThere } from '../later/needed.js';

export const { there: othersThere, absent: othersAbsent } = coming(() => SCRIPTS.kinds, restThere);

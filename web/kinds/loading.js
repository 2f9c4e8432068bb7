/** The script of the other kinds of cell (later.js), which comes when one of them is asked for. */
import { coming } from '../later/coming.js';

export const { there: othersThere, absent: othersAbsent } = coming(() => SCRIPTS.kinds);

/** The script of lanes, holds and pinned runs (later.js), which comes when somebody asks for one. */
import { coming } from '../later/coming.js';

export const { there: lensesThere, absent: lensesAbsent } = coming(() => SCRIPTS.lenses);

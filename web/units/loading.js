/** The script of many units and many inputs (later.js), which comes when somebody asks for more than one. */
import { coming } from '../later/coming.js';

export const { there: unitsThere, absent: unitsAbsent } = coming(() => SCRIPTS.units);

/** The script of many units and many inputs (later.js), which comes when somebody asks for more than one. */
import { coming } from '../later/coming.js';
import { restThere } from '../later/needed.js';

export const { there: unitsThere, absent: unitsAbsent } = coming(() => SCRIPTS.units, restThere);

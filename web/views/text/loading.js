/** The script of the sequence as text (later.js), which comes when somebody asks for it. */
import { coming } from '../../later/coming.js';
import { restThere } from '../../later/needed.js';

export const { there: textThere } = coming(() => SCRIPTS.text, restThere);

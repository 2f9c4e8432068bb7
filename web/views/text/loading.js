/** The script of the sequence as text (later.js), which comes when somebody asks for it. */
import { coming } from '../../later/coming.js';

export const { there: textThere } = coming(() => SCRIPTS.text);

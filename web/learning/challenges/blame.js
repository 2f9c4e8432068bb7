/** Why a test goes wrong, in one sentence: the part that did it, where and with what, in the words of its code (lstm_core/marking). */
import { percent, signed } from '../../pieces/print.js';
import { hasText, textOf } from '../../words/text.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Level } from './level.js' */
/** @import { Mark } from './marks.js' */

/** @param {Frame} frame @param {Level} _level @param {Mark} mark */
export function blameOf({ kind }, _level, { blame }) {
  if (!blame || !hasText(`challenge.blame_${blame.code}`)) return '';
  const gated = kind.parts[blame.part];
  return textOf(`challenge.blame_${blame.code}`, {
    part: gated?.called ?? '',
    step: blame.step,
    value: gated && !gated.signed ? percent(blame.value) : signed(blame.value),
  });
}

/** Why a test goes wrong, in one sentence: the part that did it, at which step and with what (lstm_core/marking/blame.py). */
import { percent, restOf, signed } from '../../pieces/print.js';
import { textOf } from '../../words/text.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Mark } from './marks.js' */

/** As the codes count. */
const BLAMED = ['nobody', 'let_go', 'kept', 'wrote', 'held_back', 'offered', 'showed', 'hid', 'made'];
/** Of a share. */
const DECIMALS = [2, 3, 4, 5];

/** With so many that a gate that leaks a little is not said to be open or shut. @param {number} share */
const decimalsOf = (share) => DECIMALS.find((decimals) => !/^(?:0|100) %$/.test(percent(share, decimals))) ?? 2;

/** '' where nobody is to blame. @param {Pick<Frame, 'kind'>} frame @param {Mark} mark */
export function blameOf({ kind }, { blame }) {
  const what = BLAMED[blame?.code ?? 0];
  const gated = kind.partNamed(kind.declared[blame?.part ?? 0] ?? '');
  if (!blame || !what || !gated) return '';
  const { step, value } = blame;
  const decimals = gated.signed ? 2 : decimalsOf(value);
  const [share, rest] = gated.signed ? ['', ''] : [percent(value, decimals), restOf(value, decimals)];
  return textOf(`challenge.blame_${what}`, { part: gated.called, step, value: signed(value), share, rest });
}

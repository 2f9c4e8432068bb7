/** What is held by hand, in the sentence of a stage and in its worked line. */
import { moment } from '../../pieces/moment.js';
import { printed, signed } from '../../pieces/print.js';
import { inOrder } from '../../state/place.js';
import { number } from '../../views/equations/tokens.js';
import { pieces, textOf } from '../../words/text.js';
import { heldAt } from './figure.js';
import { holdAt } from './held.js';

/** @import { Kind, Gated } from '../../kinds/kind.js' */
/** @import { Phrase } from '../../kinds/told.js' */
/** @import { WorkedLine } from '../../views/equations/worked.js' */
/** @import { Frame, Request, Trace } from '../../state/types.js' */
/** @typedef {{kind: Kind, trace: Trace, request?: Request}} Run */

/** Words that lead from what a gate does to what it does it to have nothing of these. */
const PAUSE = /[.,:;]/;

/** @param {Run} run @param {Gated} gated @param {number} step @param {number} unit */
function heldIn({ trace, request }, { part }, step, unit) {
  const unheld = trace.values[`${part}.unheld`]?.[(step - 1) * trace.H + unit];
  const hold = request && holdAt(request, part, inOrder({ trace }, step) - 1, unit);
  return unheld === undefined || !hold ? undefined : { hold, unheld };
}

/** Behind which phrase a part is told of: its own, with the state that it acts on. @param {Kind} kind @param {Phrase[]} phrases @param {string} part */
function placeIn(kind, phrases, part) {
  const at = phrases.findIndex((phrase) => typeof phrase !== 'string' && phrase.part === part);
  const [between, on] = phrases.slice(at + 1, at + 3);
  const leads = typeof between === 'string' && !PAUSE.test(between);
  const acts = leads && typeof on === 'object' && kind.stateNamed(on.part) !== undefined;
  return at < 0 || !acts ? at : at + 2;
}

/**
 * A sentence in which what is held is said to be: in its place, or at the end where it has none.
 * @param {Run} run @param {number} step @param {number} unit @param {number} stage @param {Phrase[]} phrases @returns {Phrase[]}
 */
export function toldHeld(run, step, unit, stage, phrases) {
  const { kind } = run;
  let found = [...phrases];
  for (const gated of kind.parts.filter((one) => one.stage <= stage)) {
    const held = heldIn(run, gated, step, unit);
    if (!held) continue;
    const { part, called } = gated;
    if (!kind.strips.includes(gated)) {
      const { total, value, decimals } = moment(run, step, unit).part(part);
      const holes = { total: signed(total, decimals), unheld: signed(held.unheld), value: signed(value) };
      return pieces('hold.told_state', holes, (words, tag) => ({
        words,
        part: tag === 'sum' ? part : (kind.states.at(-1)?.part ?? part),
      }));
    }
    const told = { ...heldAt(kind, held.hold), part: called };
    const at = placeIn(kind, found, part);
    if (
      at < 0 &&
      (stage === gated.stage || stage === kind.lastStage || kind.stages[stage - 1]?.part === kind.memory?.state)
    )
      found = [...found, ` ${textOf('hold.told_also', told)}`];
    if (at < 0) continue;
    const next = found[at + 1];
    const ends = typeof next === 'string' && PAUSE.test(next.trimStart().charAt(0));
    found = found.toSpliced(at + 1, 0, `, ${textOf('hold.told', told)}${ends ? '' : ','}`);
  }
  return found;
}

/**
 * The line of a held part: it leads to what the part would be, and then says that it is held.
 * @param {Frame} frame @param {string} part @param {WorkedLine} line
 */
export function worked(frame, part, { chunks, result }) {
  const { kind, cursor } = frame;
  const gated =
    kind.partNamed(part) ?? kind.parts.find((one) => one.stage === kind.stageOf(part) && !kind.strips.includes(one));
  const held = gated && heldIn(frame, gated, cursor.step, cursor.unit);
  const last = chunks.at(-1) ?? [];
  const [relation] = last;
  if (!held || !relation) return undefined;
  const text = (gated.signed ? signed : printed)(held.unheld);
  const would = [relation, number({ text: `${text}${textOf('hold.worked')}` })];
  return { chunks: [...chunks.slice(0, -1), last.slice(0, -1), would], result };
}

/** What there is to ask of any cell: few questions, true for every kind. */
import { html } from 'lit-html';
import { inOrder } from '../state/place.js';
import { textOf } from '../words/text.js';

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Frame } from '../state/types.js' */

/** A state with its letter. @param {Kind['states'][number]} state */
const named = ({ name, symbol }) => `${name} ${symbol}`;

/** What there is to fill in. @param {Frame} frame @param {number|undefined} from  the first step with a blank */
export function fillIn({ cursor }, from) {
  if (from === undefined) return [];
  const key = from === cursor.step ? 'worksheet.fill' : 'worksheet.fill_next';
  return [textOf(key, { step: from, here: cursor.step })];
}

/** With lines to write on. @param {string} question */
const written = (question) => html`${question}<i class="worksheet-lines"></i>`;

/** What else there is to ask. @param {Frame} frame @param {number|undefined} from */
export function questionsOf(frame, from) {
  const { kind, trace, cursor } = frame;
  const step = from ?? cursor.step;
  const gates = kind.parts.filter(({ signed }) => !signed);
  const memory = kind.stateNamed(kind.memory?.state ?? '') ?? /** @type {Kind['states'][number]} */ (kind.states[0]);
  const keeps = kind.partNamed(kind.memory?.keeps ?? '');
  const holes = { step, state: named(memory), first: inOrder(frame, 1), last: inOrder(frame, trace.T) };
  return [
    textOf(gates.length > 1 ? 'worksheet.widest' : 'worksheet.furthest', holes),
    keeps
      ? textOf('worksheet.without_gate', { ...holes, gate: keeps.called })
      : textOf('worksheet.without_input', holes),
    ...(trace.T > 1 ? [textOf('worksheet.left', holes)] : []),
  ].map(written);
}

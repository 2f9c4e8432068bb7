/** The same sequence in another kind of cell: what there would be if the reader went over to it now. */
import { carriedOver } from '../kinds/carried.js';
import { kindNamed } from '../kinds/register.js';
import { isMany, sameShape } from '../units/shape.js';
import { origin, presets, wanted } from './state.js';

/** @import { Preset, Request } from './types.js' */
/** @typedef {{request: Request, origin: Preset}} Present */

/** What each kind had when the reader left it, and has again when they come back. @type {Map<string, Present>} */
const left = new Map();

/** The present kind is left as it is. */
export function leaveKind() {
  left.set(wanted.peek().kind, { request: wanted.peek(), origin: origin.peek() });
}

/** Whether it had been left, and has come back as it was. @param {string} name  of a kind */
export const cameBack = (name) => had(name) !== undefined;

/** In the present shape. @param {string} name */
function had(name) {
  const was = left.get(name);
  return was && sameShape(was.request, wanted.value) ? was : undefined;
}

/** @param {string} name  of a kind @returns {Present|undefined}  nothing of one that is not there */
export function inKind(name) {
  const kind = kindNamed(name);
  const usual = presets.find(({ request }) => request.kind === name && !isMany(request));
  if (!kind || !usual) return undefined;
  const was = had(name);
  return { request: carriedOver(wanted.value, kind, was?.request), origin: was?.origin ?? usual };
}

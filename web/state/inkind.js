/** The same sequence in another kind of cell: what there would be if the reader went over to it now, and going over. */
import { batch } from '@preact/signals-core';
import { carriedOver } from '../kinds/carried.js';
import { kindNamed, kindOf } from '../kinds/register.js';
import { brought } from '../later/brought.js';
import { isMany, sameShape } from '../units/shape.js';
import { moveCursor, notices, origin, presets, want, wanted } from './state.js';

/** @import { Preset, Request } from './types.js' */
/** @typedef {{request: Request, origin: Preset}} Present */

/** What each kind had when the reader left it, and has again when they come back. @type {Map<string, Present>} */
const left = new Map();

/** The present kind is left as it is. */
function leaveKind() {
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

/** The same sequence in another kind of cell, which is there. @param {string} name */
export function changeKind(name) {
  const to = name === wanted.value.kind ? undefined : inKind(name);
  if (!to) return;
  leaveKind();
  const before = wanted.value;
  batch(() => {
    notices.value = [];
    origin.value = to.origin;
    moveCursor({ stage: kindOf(to.request).lastStage, part: null, symbol: '', walked: 0, playing: false });
    want(to.request);
    brought.lenses?.tell(before, to.request);
  });
}

/**
 * Whether what a card asks for is done, by its conditions (lesson.js). Numbers of the core are compared, and none is made that is shown: what a
 * sum over shares comes to is nowhere said.
 */
import { looked } from '../../lenses/looked.js';
import { percent, printed, signed } from '../../pieces/print.js';
import { textOf } from '../../words/text.js';
import { placesOf, standing } from '../challenges/sliders.js';

/** @import { Frame, Values } from '../../state/types.js' */
/** @import { At, Been, Bounded, Card, Learned, Tried } from './lesson.js' */
/**
 * @typedef {object} Judged
 * @property {boolean} known
 * @property {boolean} done
 * @property {{value: string, wanted: string, share?: number, mark?: number}} [now]  of a gate also as numbers, for a meter
 * @property {string} [lane]  that is closed, and without which it is not known
 */

/** Of what the lenses show they ask under these names (lenses/). */
const LENSES = {
  share: ['made_of', 'memory'],
  reach: ['gradient', 'sensitivity'],
  attention: ['attention', 'attention'],
};
const SAME = 1e-9;

/** @param {number} value @param {Bounded} bounds */
const holds = (value, { above, least, below, most, is, within, beyond }) =>
  (above === undefined || value > above) &&
  (least === undefined || value >= least) &&
  (below === undefined || value < below) &&
  (most === undefined || value <= most) &&
  (is === undefined || value === is) &&
  (within === undefined || Math.abs(value) < within) &&
  (beyond === undefined || Math.abs(value) > beyond);

/** @param {string} name @param {string} pattern */
const matches = (name, pattern) =>
  name === pattern ||
  (pattern.endsWith('*')
    ? name.startsWith(pattern.slice(0, -1))
    : pattern.startsWith('*') && name.endsWith(pattern.slice(1)));

/** @param {ReadonlySet<string>} changed @param {NonNullable<Bounded['changed']>} wanted */
function changedAs(changed, { only, some, not, count }) {
  const any = (/** @type {string} */ name, /** @type {readonly string[]} */ patterns) =>
    patterns.some((pattern) => matches(name, pattern));
  const names = [...changed];
  return (
    (only === undefined || names.every((name) => any(name, only))) &&
    (some === undefined || names.some((name) => any(name, some))) &&
    (not === undefined || !names.some((name) => any(name, not))) &&
    (count === undefined || names.length === count)
  );
}

/** A field of the trace at a step; 0 is the start. @param {Frame} frame @param {string} name @param {number} step */
function valueAt({ trace, kind }, name, step) {
  const start = kind.stateNamed(name)?.start;
  const values = step === 0 ? trace.values[start ?? name] : (trace.values[`${name}.value`] ?? trace.values[name]);
  const row = name === 'inputs' ? trace.D : trace.H;
  return values?.[Math.max(0, step - 1) * row] ?? Number.NaN;
}

/** @param {Frame} frame @param {At} at @returns {readonly number[]} */
function stepsOf({ trace, cursor }, at) {
  if (typeof at === 'number') return [at];
  if (at === 'each') return Array.from({ length: trace.T }, (_, index) => index + 1);
  if (at === 'here') return [cursor.step];
  if (at === 'before') return [cursor.step - 1];
  if (at === 'start') return [0];
  return at === 'last' ? [trace.T] : at;
}

/** @param {Frame} frame @param {Bounded} wanted */
function ofTrace(frame, wanted) {
  const { of = '', at = 'here', belowAt, apart, near, from, to } = wanted;
  return stepsOf(frame, at).every((step) => {
    const value = valueAt(frame, of, step);
    const other = (/** @type {number} */ there) => valueAt(frame, of, there);
    return (
      holds(value, wanted) &&
      (belowAt === undefined || value < other(belowAt)) &&
      (apart === undefined || Math.abs(value - other(from)) >= apart) &&
      (near === undefined || Math.abs(value - other(to ?? 0)) < near)
    );
  });
}

/** What a lens shows that a condition needs; nothing before it has answered. @param {Frame} frame @param {keyof typeof LENSES} needs @returns {Record<string, Values>|undefined} */
function through(frame, needs) {
  const [key = '', name] = LENSES[needs];
  const { lens, waits } = looked(frame, key, name);
  return waits ? undefined : lens;
}

/** @param {Frame} frame @param {Bounded} wanted */
function shared(frame, wanted) {
  const { T } = frame.trace;
  const shares = through(frame, 'share')?.shares;
  if (!shares) return undefined;
  const { share = [], in: at, aboveOthers } = wanted;
  const step = typeof at === 'number' ? at : T;
  const size = (/** @type {number} */ from) => Math.abs(shares[(step - 1) * (T + 1) + from] ?? 0);
  const sum = (/** @type {readonly number[]} */ steps) => steps.reduce((all, from) => all + size(from), 0);
  const others = Array.from({ length: T }, (_, index) => index + 1).filter((from) => !share.includes(from));
  return holds(sum(share), wanted) && (!aboveOthers || sum(share) > sum(others));
}

/** From the last step, which is the one that the reader must be at. @param {Frame} frame @param {Bounded} wanted */
function reached(frame, wanted) {
  const { trace, cursor } = frame;
  const lens = through(frame, 'reach');
  const { reach = 'cell', from, as } = wanted;
  const values = lens?.[reach];
  if (cursor.step !== trace.T) return false;
  if (!values) return undefined;
  const steps = from === 'each' ? stepsOf(frame, 'each') : [from];
  return steps.every((step) => {
    const value = values[step - 1] ?? Number.NaN;
    return (
      holds(value, wanted) && (as === undefined || Math.abs(value - (lens?.[as]?.[step - 1] ?? Number.NaN)) < SAME)
    );
  });
}

/** @param {Frame} frame @param {Bounded} wanted */
function attended(frame, wanted) {
  const shares = through(frame, 'attention')?.shares;
  return shares && holds(shares[(wanted.attention ?? 0) - 1] ?? Number.NaN, wanted);
}

/** Who has not learned it after so many updates has been tried. */
const LONG_ENOUGH = 200;

/** @param {readonly Tried[]} tried @param {Learned} wanted */
const hasTrained = (tried, wanted) =>
  tried.some(
    (one) =>
      (one.learned || one.updates >= LONG_ENOUGH) &&
      Object.entries(wanted).every(([name, value]) => one[/** @type {keyof Learned} */ (name)] === value),
  );

/** @param {Frame} frame @param {Bounded} wanted */
function weighted({ kind, wanted: { H, weights, starts } }, wanted) {
  const named = [...placesOf(kind, H)].filter(([name]) => matches(name, wanted.weight ?? ''));
  return named.length > 0 && named.every(([, place]) => holds(standing({ weights, starts }, place), wanted));
}

/**
 * Whether one condition holds; undefined where that is not known yet.
 * @param {Frame} frame @param {Been} been @param {Bounded} wanted @returns {boolean|undefined}
 */
function meets(frame, been, wanted) {
  const { cursor, trace, lanes } = frame;
  const { step, stage, seen, walked, answered, lane, units, steps, changed, trained, looked } = wanted;
  if (step !== undefined) return cursor.step === step;
  if (stage !== undefined) return typeof stage === 'number' ? cursor.stage === stage : holds(cursor.stage, stage);
  if (seen) return seen.every((one) => been.seen.has(one));
  if (walked !== undefined)
    return Array.from({ length: frame.kind.lastStage }, (_, at) => `${walked}.${at + 1}`).every((one) =>
      been.walked.has(one),
    );
  if (answered) return been.answered !== undefined;
  if (lane !== undefined) return lanes.includes(lane);
  if (changed) return changedAs(been.changed, changed);
  if (wanted.weight !== undefined) return weighted(frame, wanted);
  if (units !== undefined) return frame.wanted.H === units;
  if (trained) return hasTrained(been.tried, trained);
  if (looked !== undefined) return been.looked.has(looked);
  if (frame.pending) return undefined;
  if (steps) return holds(trace.T, steps);
  if (wanted.share) return shared(frame, wanted);
  if (wanted.reach) return reached(frame, wanted);
  return wanted.attention === undefined ? ofTrace(frame, wanted) : attended(frame, wanted);
}

/** @type {readonly (keyof import('./lesson.js').Bounds)[]} */
const SAID = ['above', 'least', 'below', 'most', 'is', 'within', 'beyond'];
/** How far from zero has no sign. */
const UNSIGNED = new Set(['within', 'beyond']);

/** How far it is: the number of the trace that a condition is about, and its bound. @param {Frame} frame @param {Bounded} wanted */
function far(frame, wanted) {
  const { of = '', at = 'here' } = wanted;
  const [step, ...more] = stepsOf(frame, at);
  const bound = SAID.find((name) => wanted[name] !== undefined);
  if (step === undefined || more.length > 0 || bound === undefined || of === 'inputs') return undefined;
  const part = frame.kind.partNamed(of);
  const share = part !== undefined && !part.signed;
  const value = valueAt(frame, of, step);
  const mark = /** @type {number} */ (wanted[bound]);
  const asBound = UNSIGNED.has(bound) ? printed : signed;
  return {
    value: (share ? percent : signed)(value),
    wanted: textOf(`lesson.${bound}`, { bound: (share ? percent : asBound)(mark) }),
    ...(share && { share: value, mark }),
  };
}

/** The lane that is closed and without which nothing is known of a condition. @param {Frame} frame @param {Bounded} wanted */
function closed({ lanes }, wanted) {
  const needs = /** @type {(keyof typeof LENSES)[]} */ (Object.keys(LENSES)).find((name) => wanted[name] !== undefined);
  const [lane = ''] = needs ? LENSES[needs] : [];
  return lanes.includes(lane) ? '' : lane;
}

/** @param {Frame} frame @param {Card} card @param {Been} been @returns {Judged} */
export function judge(frame, { done }, been) {
  if (frame.awaited) return { known: false, done: false };
  const met = done.map((wanted) => meets(frame, been, wanted));
  const open = done.find((wanted, index) => wanted.of !== undefined && met[index] === false);
  const now = open && far(frame, open);
  const unknown = done.find((_, index) => met[index] === undefined);
  const lane = unknown && closed(frame, unknown);
  return { known: !unknown, done: met.every(Boolean), ...(now && { now }), ...(lane && { lane }) };
}

/**
 * A challenge as it is posed to the cell that is there. Whoever has changed the kind of cell or the units tries the same tests, with all
 * sliders free: what is known of the challenge's own cell (solution, hints, par) is left out.
 */

import { challengeOf } from './challenges.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Guest, Request } from '../../state/types.js' */
/** @import { Level, Test } from './level.js' */

/** @type {WeakMap<Level, Map<string, Level>>} */
const made = new WeakMap();

/** Whether this is the cell that the challenge is for. @param {Level} level @param {Kind} kind @param {number} units */
export const isOwn = ({ cell }, kind, units) => cell.kind === kind.name && cell.units === units;

/** One number for each unit: those that there are, and zero for others. @param {readonly number[]} numbers @param {number} units */
const forUnits = (numbers, units) => Array.from({ length: units }, (_, unit) => numbers[unit] ?? 0);

/** What a test starts from, in the memory that this kind of cell has. @param {Test} test @param {Kind} kind @param {number} units @returns {Test} */
function started({ inputs, wanted, words, cell_start, hidden_start }, kind, units) {
  const start = kind.stateNamed('cell_state')
    ? { cell_start, hidden_start }
    : { hidden_start: cell_start ?? hidden_start };
  const own = Object.entries(start).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, forUnits([value].flat(), units)]],
  );
  return { inputs, wanted, ...(words && { words }), ...Object.fromEntries(own) };
}

/** @param {Level} level @param {Kind} kind @param {number} units @returns {Level} */
function another(level, kind, units) {
  const { name, title = '', goal = '', read, pass, tests, hidden } = level;
  const ofMemory = kind.stateNamed(read.of) !== undefined;
  const weights = forUnits(read.weights, units);
  // Hidden tests that start elsewhere start in the cell state.
  const comparable = ofMemory || tests.every(({ cell_start }) => cell_start === undefined);
  return {
    name,
    title,
    goal,
    cell: { kind: kind.name, units },
    read: {
      of: ofMemory ? read.of : 'hidden_state',
      weights: weights.some(Boolean) ? weights : weights.with(-1, 1),
    },
    pass,
    tests: tests.map((test) => started(test, kind, units)),
    ...(hidden && comparable && { hidden }),
  };
}

/** @param {Level} level @param {Kind} kind @param {number} units */
export function posed(level, kind, units) {
  if (isOwn(level, kind, units)) return level;
  const ofLevel = made.get(level) ?? new Map();
  const key = `${kind.name}.${units}`;
  const found = ofLevel.get(key) ?? another(level, kind, units);
  made.set(level, ofLevel.set(key, found));
  return /** @type {Level} */ (found);
}

/** The challenge that is the guest, as it is posed to the cell that is there; nothing where its tests cannot run. @param {{chosen: {guest?: Guest|undefined}, kind: Kind, whole: Pick<Request, 'D'|'H'>}} here */
export const posedHere = ({ chosen: { guest }, kind, whole }) => posedTo(challengeOf(guest), kind, whole);

/** The same, where its tests are put to what the cell says: not while a training learns along how another cell is read. @param {Parameters<typeof posedHere>[0]} here */
export function judgedHere(here) {
  const { guest } = here.chosen;
  const level = posedHere(here);
  return guest && 'train' in guest && guest.train && level !== challengeOf(guest) ? undefined : level;
}

/** @param {Level|undefined} level @param {Kind} kind @param {Pick<Request, 'D'|'H'>} whole */
export const posedTo = (level, kind, { D, H }) => (level && D === 1 ? posed(level, kind, H) : undefined);

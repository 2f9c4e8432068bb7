/** What Python is asked of the tests of a challenge, and what it has said of them. */
import { kindNamed } from '../../kinds/register.js';
import { chosen } from '../../state/chosen.js';
import { wanted } from '../../state/state.js';
import { goesOn } from '../training/running.js';
import { judgedHere } from './posed.js';
import { isFree, placesOf } from './sliders.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Frame, Request, Values } from '../../state/types.js' */
/** @import { Level, Test } from './level.js' */
/** @import { Numbers } from './sliders.js' */
/**
 * @typedef {object} Mark  one test, and what came of it
 * @property {Test} test
 * @property {boolean} passed
 * @property {number} wrong     the first step that does not pass, from 1; 0 where there is none
 * @property {Values} got       what was read at each step
 * @property {Blame} [blame]
 *
 * @typedef {{code: number, part: number, step: number, value: number}} Blame  what brought it about: which part of the kind, at which step, its value there
 *
 * @typedef {object} Marks
 * @property {readonly Mark[]} tests
 * @property {number} hidden         how many there are beside those that are seen
 * @property {number} hiddenPassed
 * @property {number} weights        sliders off zero
 * @property {boolean} passed        all of them
 * @property {Mark|undefined} counter  a hidden one that fails
 */

/** Under which it is asked. */
export const KEY = 'mark';

/** @type {WeakMap<Request, Map<Level, Request>>} */
const made = new WeakMap();

/** What may be moved is the attempt's; all else is as it is given, whatever a link has brought or a test has started. @param {Request} run @param {Kind} kind @param {Level} level @returns {Numbers} */
function numbersOf({ weights, starts, H }, kind, level) {
  const own = { weights: { ...weights }, starts: { ...starts } };
  for (const [name, { of, array, at }] of placesOf(kind, H)) {
    if (!isFree(level, name)) own[of][array] = (own[of][array] ?? []).with(at, level.cell.given?.[name] ?? 0);
  }
  return own;
}

/** The cell as it stands, without hands on its gates, before all tests at once. @param {Request} run @param {Kind} kind @param {Level} level @returns {Request} */
function attempt(run, kind, level) {
  const ofRun = made.get(run) ?? new Map();
  const { kind: name, curves, D, H, inputs } = run;
  const fresh = {
    kind: name,
    curves,
    D,
    H,
    ...numbersOf(run, kind, level),
    inputs,
    ask: [KEY],
    trace: false,
    task: level,
  };
  const request = ofRun.get(level) ?? fresh;
  made.set(run, ofRun.set(level, request));
  return request;
}

/** Not while a training goes on, which tells how many pass. @returns {[string, Request][]} */
export function asks() {
  if (goesOn()) return [];
  const run = wanted.value;
  const kind = kindNamed(run.kind);
  const level = kind && judgedHere({ chosen: chosen.value, kind, whole: run });
  return level ? [[KEY, attempt(run, kind, level)]] : [];
}

/** @param {Record<string, Values>} lens @param {readonly Test[]} tests @returns {Mark[]} */
function marksOf(lens, tests) {
  let end = 0;
  return tests.map((test, index) => {
    const from = end;
    end += test.inputs.length;
    const number = (/** @type {string} */ name) => lens[name]?.[index] ?? 0;
    const code = number('blamed');
    return {
      test,
      passed: number('passed') === 1,
      wrong: number('wrong'),
      got: Array.from(lens.got ?? []).slice(from, end),
      ...(code && {
        blame: { code, part: number('blamed_part'), step: number('blamed_step'), value: number('blamed_value') },
      }),
    };
  });
}

/** @param {Record<string, Values>} lens @param {string} memory  what a hidden test may start @returns {Mark|undefined} */
function counterIn({ counter_inputs, counter_wanted, counter_got, counter_start, counter_wrong }, memory) {
  if (!counter_inputs?.length) return undefined;
  const start = Array.from(counter_start ?? []);
  const test = {
    inputs: Array.from(counter_inputs),
    wanted: Array.from(counter_wanted ?? []),
    ...(start.length > 0 && { [memory]: start }),
  };
  return { test, passed: false, wrong: counter_wrong?.[0] ?? 0, got: counter_got ?? [] };
}

/** @param {Record<string, Values>} lens @param {Level} level @returns {Marks} */
function read(lens, level) {
  const tests = marksOf(lens, level.tests);
  const [hidden = 0, hiddenPassed = 0] = Array.from(lens.hidden ?? []);
  return {
    tests,
    hidden,
    hiddenPassed,
    weights: lens.weights?.[0] ?? 0,
    passed: hidden === hiddenPassed && tests.every(({ passed }) => passed),
    counter: counterIn(lens, 'cell_start'),
  };
}

/** @type {WeakMap<Record<string, Values>, Marks>} */
const known = new WeakMap();

/**
 * What is known of the tests: of an attempt before this one only for the blink of an eye in which Python works.
 * @param {Pick<Frame, 'asked'|'heard'|'engine'>} frame
 * @param {Level} level  as it is posed
 * @returns {{marks?: Marks, waits: boolean, what: string}}
 */
export function marksIn({ asked, heard, engine }, level) {
  const told = heard.get(KEY);
  const waits = told?.request !== asked.get(KEY);
  if (told && 'what' in told) return { waits, what: waits ? '' : told.what };
  const same = told && 'lenses' in told && /** @type {any} */ (told.request).task === level;
  const lens = same && !(waits && engine.kind !== 'ready') ? told.lenses[KEY] : undefined;
  if (!lens) return { waits, what: '' };
  const marks = known.get(lens) ?? read(lens, level);
  known.set(lens, marks);
  return { marks, waits, what: '' };
}

/** How many pass, in the words of `challenge.passing`. @param {Marks} marks */
export const counts = ({ tests, hidden, hiddenPassed }) => ({
  right: tests.filter(({ passed }) => passed).length,
  all: tests.length,
  hidden,
  hiddenPassed,
});

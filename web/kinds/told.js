/**
 * What a cell did at one stage, in a sentence of its kind: the core says which one fits (`trace.told.codes`, lstm_core/explaining/told.py) and
 * with how many decimals its numbers are told; the catalogue has the words.
 */
import { brought } from '../later/brought.js';
import { moment } from '../pieces/moment.js';
import { pieces } from '../words/text.js';
import { keyFor } from './borrowed.js';
import { lstm } from './lstm/told.js';

/** @import { Moment } from '../pieces/moment.js' */
/** @import { Frame, Told, Trace } from '../state/types.js' */
/** @import { Holes } from '../words/text.js' */
/** @import { Kind } from './kind.js' */
/** @typedef {string|{words: string, part: string}} Phrase  words that belong to a part, or to none */
/** @typedef {{operands: number, middle: number, holds: boolean}} Digits  the decimals with which a sentence is true, or whether none are */

/**
 * What is put into the sentences of a kind of cell.
 * @callback Numbers
 * @param {Moment} m
 * @param {(stage: string) => Digits} digits  of a stage, by what it brings forth
 * @param {Record<string, string>} choices  of the core
 * @param {Pick<Trace, 'D'|'H'>} size
 * @returns {Holes}
 */

/** @type {Map<string, Numbers>} */
const NUMBERS = new Map([['lstm', lstm]]);

/** @param {string} name  of a kind @param {Numbers} numbers */
export const addNumbers = (name, numbers) => NUMBERS.set(name, numbers);

/**
 * What the core has chosen for the sentences of one step and unit, up to a stage.
 * @param {Kind} kind @param {Told['codes']} codes @param {number} first  the index of its first stage @param {number} stage
 */
function chosen({ stages }, codes, first, stage) {
  /** @type {Record<string, string>} */
  const found = {};
  stages.slice(0, stage).forEach(({ choices }, index) => {
    let code = codes[first + index] ?? 0;
    for (const { name, options } of choices.toReversed()) {
      found[name] = options[code % options.length] ?? '';
      code = Math.floor(code / options.length);
    }
  });
  return found;
}

/**
 * @param {Pick<Frame, 'kind'|'trace'> & Partial<Pick<Frame, 'request'>>} run @param {number} step  from 1 @param {number} unit  from 0 @param {number} stage  from 1
 * @returns {Phrase[]}
 */
export function told(run, step, unit, stage) {
  const { kind, trace } = run;
  const { codes, operands, middle, holds } = trace.told;
  const first = ((step - 1) * trace.H + unit) * kind.lastStage;
  const part = kind.stages[stage - 1]?.part ?? '';
  const choices = chosen(kind, codes, first, stage);
  /** @param {string} name */
  const digits = (name) => {
    const index = first + kind.stageOf(name) - 1;
    return { operands: operands[index] ?? 2, middle: middle[index] ?? 2, holds: holds[index] === 1 };
  };
  const numbers = /** @type {Numbers} */ (NUMBERS.get(kind.name));
  const holes = { ...numbers(moment(run, step, unit), digits, choices, trace), how: choices[part] ?? '' };
  const key = keyFor(kind.name, (owner) => `${owner}.told.${part}`);
  const phrases = /** @type {Phrase[]} */ (pieces(key, holes, (words, part) => ({ words, part })));
  return brought.lenses?.toldHeld(run, step, unit, stage, phrases) ?? phrases;
}

/** As a page around the figure is told it: `[keeps 81 %](forget_gate)`. @param {Phrase[]} phrases */
export const marked = (phrases) =>
  phrases.map((phrase) => (typeof phrase === 'string' ? phrase : `[${phrase.words}](${phrase.part})`)).join('');

/** @param {Phrase[]} phrases */
export const plain = (phrases) =>
  phrases.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.words)).join('');

/**
 * What the figure and the page around it say to each other, version 1: `{lstm: 1, type, …}`. The table is the whole of it; what is
 * heard is checked against it, and what is documented is compared with it. Pure data and text: no DOM.
 *
 * Types and fields that are not in the table are ignored, so that a page may speak a later version to an older figure.
 */

import { PARAMETERS } from '../address/parameters.js';
import { quoted } from '../address/quoted.js';
import names from '../kinds/names.json' with { type: 'json' };
import { SIZE, STEPS } from '../ranges.js';
import { languageTag, textOf } from '../words/text.js';

/** @import { Holes } from '../words/text.js' */
/**
 * @typedef {'text'|'number'|'numbers'|'starts'|'words'|'request'|'trace'|'any'} Kind
 * @typedef {object} Field
 * @property {string} name
 * @property {Kind} kind
 * @property {boolean} needed  whether it is always there
 * @property {readonly string[]} [values]  the only texts that will do
 *
 * @typedef {object} Sort
 * @property {string} type
 * @property {readonly Field[]} fields
 *
 * @typedef {Record<string, unknown> & {type: string}} Heard
 */

export const VERSION = 1;

/** @param {string} name @param {Kind} kind @param {readonly string[]} [values] @returns {Field} */
const needed = (name, kind, values) => ({ name, kind, needed: true, ...(values && { values }) });
/** @param {string} name @param {Kind} kind @returns {Field} */
const perhaps = (name, kind) => ({ name, kind, needed: false });

/** Where there is only one direction, or one unit, it is not told. */
const WHICH = [perhaps('direction', 'text'), perhaps('unit', 'number')];
const PLACE = [needed('step', 'number'), needed('stage', 'number'), ...WHICH];
const NEW_PLACE = [perhaps('step', 'number'), perhaps('stage', 'number'), ...WHICH];
/** Of the sequence, beside its numbers. */
const CALLED = [needed('words', 'words'), perhaps('names', 'words')];
const THEMES = PARAMETERS.find(({ name }) => name === 'theme')?.values ?? [];

/** What a cell is made of, and what it starts from. */
const CELL = [
  ...names.parts.map((part) => perhaps(part, 'numbers')),
  ...names.starts.map((start) => perhaps(start, 'starts')),
];

/** @type {{in: readonly Sort[], out: readonly Sort[]}} */
export const MESSAGES = {
  in: [
    {
      type: 'set',
      fields: [
        perhaps('state', 'text'),
        perhaps('preset', 'text'),
        perhaps('kind', 'text'),
        perhaps('shape', 'text'),
        perhaps('lesson', 'text'),
        perhaps('challenge', 'text'),
        perhaps('train', 'text'),
        ...CELL,
        perhaps('inputs', 'numbers'),
        perhaps('words', 'words'),
        perhaps('names', 'words'),
        ...CELL.map((field) => ({ ...field, name: `backward_${field.name}` })),
        ...NEW_PLACE,
      ],
    },
    { type: 'goto', fields: NEW_PLACE },
    { type: 'play', fields: [] },
    { type: 'pause', fields: [] },
    { type: 'reset', fields: [] },
    { type: 'theme', fields: [needed('theme', 'text', THEMES)] },
    {
      type: 'getState',
      fields: [perhaps('id', 'any')],
    },
  ],
  out: [
    {
      type: 'hello',
      fields: [needed('state', 'text'), ...PLACE, needed('steps', 'number'), needed('shape', 'text')],
    },
    {
      type: 'ready',
      fields: [needed('place', 'text')],
    },
    { type: 'resize', fields: [needed('height', 'number')] },
    {
      type: 'step',
      fields: [...PLACE, needed('sentence', 'text')],
    },
    {
      type: 'change',
      fields: [needed('state', 'text'), needed('request', 'request'), ...CALLED, needed('shape', 'text')],
    },
    {
      type: 'result',
      fields: [
        needed('task', 'text'),
        needed('passed', 'any'),
        ...['tests', 'hidden', 'sliders', 'own', 'tries', 'hints', 'solution', 'answered', 'shown'].map((name) =>
          perhaps(name, 'any'),
        ),
      ],
    },
    {
      type: 'answer',
      fields: [needed('task', 'text'), needed('chosen', 'number'), needed('right', 'any')],
    },
    {
      type: 'error',
      fields: [needed('where', 'text'), needed('what', 'text'), perhaps('id', 'any')],
    },
    {
      type: 'state',
      fields: [
        perhaps('id', 'any'),
        needed('state', 'text'),
        needed('request', 'request'),
        ...CALLED,
        ...PLACE,
        needed('trace', 'trace'),
        perhaps('backward', 'trace'),
      ],
    },
  ],
};

/** How long lists may be: as long as the arrays of a part of the largest cell; and a word for each step. */
const MOST = { numbers: SIZE.seen * (2 * SIZE.seen + 1), words: STEPS.seen };

/** How long it is comes first: a list of four thousand million would be gone through for minutes. @param {unknown} value @param {number} most @returns {value is unknown[]} */
const isList = (value, most) => Array.isArray(value) && value.length <= most;

/** @type {Record<Kind, (value: unknown) => boolean>} */
const FITS = {
  text: (value) => typeof value === 'string',
  number: Number.isFinite,
  // Gaps are no numbers.
  numbers: (value) => isList(value, MOST.numbers) && Array.from(value).every(Number.isFinite),
  starts: (value) => Number.isFinite(value) || FITS.numbers(value),
  words: (value) => isList(value, MOST.words) && Array.from(value).every((word) => typeof word === 'string'),
  request: (value) => typeof value === 'object',
  trace: (value) => typeof value === 'object',
  any: () => true,
};

/** The kind of message that `data` is, if it is one of those that are heard. @param {unknown} data */
export function sortOf(data) {
  const { lstm, type } = /** @type {Partial<Heard>} */ (typeof data === 'object' && data !== null ? data : {});
  return lstm === VERSION ? MESSAGES.in.find((sort) => sort.type === type) : undefined;
}

/** What came, in a few words: printed only where it cannot be long. @param {unknown} value @param {number} most @returns {Holes} */
function came(value, most) {
  if (value === undefined) return { came: 'nothing' };
  if (Array.isArray(value)) return { came: value.length > most ? 'long' : 'list', count: value.length };
  if (typeof value === 'object' && value !== null) return { came: 'object' };
  if (typeof value === 'bigint') return { came: 'bigint' };
  return { came: 'given', given: typeof value === 'string' ? quoted(value) : String(value) };
}

/**
 * One sentence on the first field that is missing or not of its kind; '' where there is none.
 * @param {Sort} sort
 * @param {Record<string, unknown>} message
 */
export function wrongIn({ type, fields }, message) {
  for (const { name, kind, needed, values } of fields) {
    const value = message[name];
    if (value === undefined ? needed : !(FITS[kind](value) && (values?.includes(String(value)) ?? true))) {
      const most = kind === 'words' ? MOST.words : MOST.numbers;
      const expected = {
        expected: values ? 'values' : kind,
        values: values?.join(', ') ?? '',
        most: most.toLocaleString(languageTag()),
      };
      return textOf('message.wrong', { type, name, ...came(value, most), ...expected });
    }
  }
  return '';
}

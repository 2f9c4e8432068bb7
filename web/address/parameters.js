/**
 * The public parameters of the figure, beside its state: `embed.html?theme=dark&panels=cell,weights#s=1.…`. Pure text: no DOM. What
 * they mean in words stands in meanings.js.
 *
 * They are read from the query and from the fragment (`#s=1.…&theme=dark`), where the fragment wins, because some systems drop the one
 * or the other. Names and values count without regard to case. What is not understood falls back to what is usual, of a list only the
 * name that was not understood is left out, and a notice says so. Other parameters are somebody else's and are left alone.
 */
import { ALONE } from './lanes.js';
import { inFragment } from './pairs.js';
import { found, given, THEME } from './parameter.js';

/**
 * @typedef {object} Settings
 * @property {'light'|'dark'|'auto'|'projector'} theme
 * @property {readonly ('cell'|'sequence'|'numbers'|'weights'|typeof GUESTS[number]|typeof ALONE[number])[]} panels  in order
 * @property {readonly ('weights'|'inputs'|'starts'|'step'|'words'|'hold'|'pin'|'kind')[]} lock
 * @property {readonly ('transport'|'sentence'|'status'|'answer'|'compare'|typeof LEARNING[number])[]} hide
 * @property {'nothing'|'cell_state'|'hidden_state'} ask  to be guessed where what comes next is covered
 * @property {'on'|'off'} links
 * @property {'auto'|'interaction'|'recordings'} engine
 * @property {'on'|'off'} keys
 * @property {string} language
 */

/** @import { Parameter } from './parameter.js' */

/** What may be locked of the numbers themselves; “Reset all” brings the others back. */
export const NUMBERS = /** @type {const} */ (['weights', 'inputs', 'starts']);

/** What may stand among the panels of a figure while it is its guest (learning/panels.js). */
export const GUESTS = /** @type {const} */ (['lesson', 'challenge', 'training']);

/** What may be left out of lessons and challenges, on the whole page as well: the way to the others; of a challenge its help. */
const LEARNING = /** @type {const} */ (['learn', 'hints', 'solution']);

/** @type {readonly Parameter[]} */
export const PARAMETERS = [
  THEME,
  {
    name: 'panels',
    values: ['cell', 'sequence', 'numbers', 'weights', ...GUESTS, ...ALONE],
    many: true,
    usual: ['cell', 'sequence', 'numbers', 'weights'],
  },
  {
    name: 'lock',
    values: [...NUMBERS, 'step', 'words', 'hold', 'pin', 'kind'],
    many: true,
    usual: [],
  },
  {
    name: 'hide',
    values: ['transport', 'sentence', 'status', 'answer', 'compare', ...LEARNING],
    many: true,
    usual: [],
  },
  {
    name: 'ask',
    values: ['nothing', 'cell_state', 'hidden_state'],
    many: false,
    usual: 'nothing',
  },
  {
    name: 'links',
    values: ['on', 'off'],
    many: false,
    usual: 'on',
  },
  {
    name: 'engine',
    values: ['auto', 'interaction', 'recordings'],
    many: false,
    usual: 'auto',
  },
  {
    name: 'keys',
    values: ['on', 'off'],
    many: false,
    usual: 'on',
  },
  {
    name: 'language',
    values: ['en'],
    many: false,
    usual: 'en',
    others: /^[a-z]{2,3}(-[a-z\d]{2,8})*$/,
  },
];

/** What holds where the address says nothing. */
export const USUAL = /** @type {Settings} */ (
  /** @type {unknown} */ (Object.fromEntries(PARAMETERS.map(({ name, usual }) => [name, usual])))
);

/** Whether what comes next is covered. @param {Partial<Settings>} settings */
export const covers = ({ hide = [] }) => hide.includes('answer');

/** What of that is left out on the whole page, too. @template {string} H @param {{hide?: readonly H[]}} settings */
export const learningHidden = ({ hide = [] }) =>
  hide.filter((name) => /** @type {readonly string[]} */ (LEARNING).includes(name));

/**
 * The settings with what follows from them: where the answer is covered nothing leads to a page on which it is not.
 * @template {Partial<Settings>} S
 * @param {S} settings
 * @returns {S}
 */
export const agreed = (settings) => (covers(settings) ? { ...settings, links: 'off' } : settings);

/**
 * @typedef {object} Misread  what an address gives for a parameter and is not understood
 * @property {Parameter} parameter
 * @property {readonly string[]} unknown
 * @property {string|readonly string[]} value  what holds
 */

/**
 * The settings that an address gives.
 * @param {string} hash    as in location.hash
 * @param {string} search  as in location.search
 * @returns {{values: Settings, misread: Misread[]}}
 */
export function parametersOf(hash, search) {
  const pairs = given(hash, search);
  /** @type {Misread[]} */
  const misread = [];
  const values = PARAMETERS.map((parameter) => {
    const { value, unknown } = found(parameter, pairs);
    if (unknown.length > 0) misread.push({ parameter, unknown, value });
    return [parameter.name, value];
  });
  return { values: agreed(Object.fromEntries(values)), misread };
}

/**
 * What a fragment gives beside the state, to be written behind another state: `''` or `&theme=dark`.
 * @param {string} hash  as in location.hash
 */
export const besideState = (hash) =>
  inFragment(hash)
    .filter(([name]) => PARAMETERS.some((parameter) => parameter.name === name))
    .map(([name, text]) => `&${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`)
    .join('');

/**
 * The settings as a query: `''` or `?theme=dark&panels=cell,weights`, only what is not usual.
 * @param {Partial<Settings>} values
 */
export function queryOf(values) {
  const unusual = PARAMETERS.filter(({ name, usual }) => String(values[name] ?? usual) !== String(usual));
  const pairs = unusual.map(({ name }) => `${name}=${values[name]}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** What an address says of attention: `scoring`, `query`, `scoring_weight`, and what is shown on request. */
import { parseNumbers } from '../../address/numbers.js';
import { quoted } from '../../address/quoted.js';
import { titleOf } from '../../words/preset.js';
import { textOf } from '../../words/text.js';
import { SCORINGS, SHOWN, USUAL } from './settings.js';

/** @import { Problem } from '../../address/fields.js' */
/** @import { More, Read } from '../../address/more.js' */
/** @import { Chosen } from '../../state/types.js' */
/** @typedef {{chosen: Chosen, problems: Problem[]}} Found */

/** @param {number} number */
const text = (number) => String(number).replace('+', '');

/** Several of a few names, or the names that will do. @param {string} key @param {string} given @param {readonly string[]} names */
function namesIn(key, given, names) {
  const said = given.split(',').flatMap((name) => name.trim().toLowerCase() || []);
  const unknown = said.find((name) => !names.includes(name));
  return {
    said: names.filter((name) => said.includes(name)),
    problems:
      unknown === undefined
        ? []
        : [{ where: key, key: 'choice', values: { given: quoted(unknown), field: key, choices: names.join(', ') } }],
  };
}

/** @param {'query'|'scoring_weight'} key @param {(H: number) => number} size  of the array for so many units @returns {More} */
const numbers = (key, size) => ({
  read(fields, { request, origin }) {
    const given = fields.get(key);
    if (given === undefined) return {};
    const count = size(request.H);
    const parsed = parseNumbers(given, { fewest: count, most: count });
    if ('values' in parsed) return { chosen: { [key]: parsed.values } };
    const field = textOf(`attention.${key}_called`);
    const limits = { expected: count === 1 ? 'one' : 'exactly', fewest: count, most: count, multiple: 1 };
    return {
      problems: [{ where: key, key: 'numbers', values: { ...parsed, ...limits, field, preset: titleOf(origin) } }],
    };
  },
  write: ({ request, chosen }) =>
    chosen[key]?.length === size(request.H) ? `;${key}:${chosen[key].map(text).join(',')}` : '',
});

/** @type {More} */
const scoring = {
  read(fields) {
    const given = fields.get('scoring');
    if (given === undefined) return {};
    const { said, problems } = namesIn('scoring', given, SCORINGS);
    const [first] = said;
    return {
      problems,
      ...(first && first !== USUAL && { chosen: { scoring: /** @type {Chosen['scoring']} */ (first) } }),
    };
  },
  write: ({ chosen }) => (chosen.scoring ? `;scoring:${chosen.scoring}` : ''),
};

/** @type {More} */
const shown = {
  read(fields) {
    const given = fields.get('attention');
    if (given === undefined) return {};
    const { said, problems } = namesIn('attention', given, SHOWN);
    return { problems, ...(said.length > 0 && { chosen: { attention: /** @type {Chosen['attention']} */ (said) } }) };
  },
  write: ({ chosen }) => (chosen.attention ? `;attention:${chosen.attention}` : ''),
};

export const FIELDS = [scoring, numbers('query', (H) => H), numbers('scoring_weight', (H) => H * H), shown];

/** What an address says of the lane: what stands beside it, its scale, and through which state, where it is not the memory. */
import { quoted } from '../../address/quoted.js';
import { kindNamed } from '../../kinds/register.js';
import { PINNED } from './lines.js';

/** @import { More } from '../../address/more.js' */
/** @import { Problem } from '../../address/fields.js' */
/** @import { Chosen } from '../../state/types.js' */

/** @type {Record<'beside'|'scale'|'through', (value: string) => boolean>} */
const KNOWN = {
  beside: (value) => value === PINNED || kindNamed(value) !== undefined,
  scale: (value) => value === 'linear',
  through: (value) => value === 'hidden_state',
};
const NAMES = /** @type {(keyof typeof KNOWN)[]} */ (Object.keys(KNOWN));

/** @type {More} */
export const gradientField = {
  read(fields) {
    /** @type {Chosen} */
    const chosen = {};
    /** @type {Problem[]} */
    const problems = [];
    for (const name of NAMES) {
      const given = fields.get(name);
      const value = given?.trim().toLowerCase() ?? '';
      if (given === undefined) continue;
      if (KNOWN[name](value)) Object.assign(chosen, { [name]: value });
      else problems.push({ where: name, key: 'unknown', values: { given: quoted(`${name}:${given}`), more: 0 } });
    }
    return { chosen, problems };
  },
  write: ({ chosen }) => NAMES.map((name) => (chosen[name] ? `;${name}:${chosen[name]}` : '')).join(''),
};

/** What an address says of the guest: `learn:list`, `lesson:NAME,PART` (from 1), or `challenge:NAME`; `train:SEED,RATE,BATCH,FORGET_BIAS,STEPS` lets it learn. */
import { quoted } from '../address/quoted.js';
import { challengeNamed } from './challenges/challenges.js';
import { fieldsOf } from './challenges/fields.js';
import { cardOf, lessonNamed } from './lessons/lessons.js';
import { read as optionsIn, USUAL, written } from './training/options.js';
import { learnedBy } from './training/what.js';

/** @import { More } from '../address/more.js' */
/** @import { Guest } from '../state/types.js' */
/** @import { Level } from './challenges/level.js' */

/** @type {Record<string, (given: string) => Guest|undefined>} */
const READ = {
  learn: (given) => (given === 'list' ? { list: true } : undefined),
  lesson(given) {
    const [name = '', part = '1'] = given.split(',').map((piece) => piece.trim());
    const lesson = lessonNamed(name);
    const place = /^\d{1,2}$/.test(part) ? Number(part) : 0;
    return lesson && place >= 1 && place <= lesson.cards.length ? { lesson: name, part: place } : undefined;
  },
  challenge: (given) => (challengeNamed(given) ? { challenge: given } : undefined),
};

/** How many parts there are, where only the part is not. @param {string} field @param {string} given */
const partsOf = (field, given) =>
  field === 'lesson' ? (lessonNamed(given.split(',')[0]?.trim().toLowerCase() ?? '')?.cards.length ?? 0) : 0;

/** @param {Guest} guest */
function fieldOf(guest) {
  if ('list' in guest) return ';learn:list';
  const which = 'lesson' in guest ? `lesson:${guest.lesson},${guest.part}` : `challenge:${guest.challenge}`;
  return `;${which}${guest.train ? `;train:${written(guest.train)}` : ''}`;
}

/** With the cell that the address names, or with its own. @param {Level} level @param {Map<string, string>} fields */
function begins(level, fields) {
  const { kind, units } = level.cell;
  const shape = /^\s*(\d{1,2})\s*[x×*]\s*1\s*$/i.exec(fields.get('shape') ?? `${units}x1`);
  // Of several inputs no test speaks.
  return shape && fieldsOf(level, { kind: fields.get('kind')?.trim().toLowerCase() ?? kind, units: Number(shape[1]) });
}

/** @param {string} name @param {string} given */
const unknown = (name, given) => [
  { where: name, key: 'unknown', values: { given: quoted(`${name}:${given}`), more: 0 } },
];

/** Where there is a challenge, it may be learned; what of that cannot be understood is as usual. @param {Guest|undefined} guest @param {string|undefined} given */
function learning(guest, given) {
  const chosen = guest && { guest };
  if (given === undefined) return { chosen };
  if (!guest || !learnedBy(guest)) return { chosen, problems: unknown('train', given) };
  const train = optionsIn(given);
  return {
    chosen: { guest: { ...guest, train: train ?? USUAL } },
    ...(!train && { problems: unknown('train', given) }),
  };
}

/** What is not there leads to the list. @type {More} */
const guestField = {
  read(fields) {
    const found = Object.keys(READ).find((name) => fields.has(name));
    if (found === undefined) return learning(undefined, fields.get('train'));
    const given = fields.get(found) ?? '';
    const guest = READ[found]?.(given.trim().toLowerCase());
    if (guest) return learning(guest, fields.get('train'));
    const values = { field: found, given: quoted(given), parts: partsOf(found, given) };
    return { chosen: { guest: { list: true } }, problems: [{ where: found, key: 'guest', values }] };
  },
  write: ({ chosen: { guest } }) => (guest ? fieldOf(guest) : ''),
  /** A part of a lesson begins as its file says, a challenge with its cell and its first test; an address with a preset has said all itself. */
  fill(fields) {
    if (fields.has('preset')) return undefined;
    const guest = READ.lesson?.(fields.get('lesson') ?? '');
    if (guest && 'lesson' in guest) return cardOf(guest)?.start;
    const level = challengeNamed((fields.get('challenge') ?? '').trim().toLowerCase());
    return (level && begins(level, fields)) ?? undefined;
  },
};

export const FIELDS = [guestField];

/**
 * The state that a `set` or a `goto` asks for. Its fields are written as the text of an address and read by the reader of addresses;
 * but where an address falls back part by part, a message with anything wrong in it changes nothing.
 */
import { read } from '../state/address.js';
import { MESSAGES } from './messages.js';

/** @import { Notice, Preset, Request } from '../state/types.js' */
/** @import { Heard } from './messages.js' */
/** @typedef {{request: Request, origin: Preset, step: number, stage: number}} State */

const ADDRESS = /^#?s=/i;
/** What is also a field of an address. */
const FIELDS = MESSAGES.in
  .flatMap(({ type, fields }) => (type === 'set' ? fields : []))
  .filter(({ name }) => name !== 'state');

/** Sentences about an address end with what is shown in its place, after a semicolon. @param {Notice} notice @param {string} type */
const refusal = ({ where, what }, type) => ({
  where: where.replace(/^address/, type),
  what: what.replace(/^The address/, `The message “${type}”`).replace(/;[^;]*$/, '; nothing was changed.'),
});

/**
 * @param {Heard} message  whose fields are of their kinds
 * @param {State} now
 * @param {readonly Preset[]} presets
 * @returns {State | Notice}
 */
export function wish(message, now, presets) {
  const { type, state } = message;
  if (typeof state === 'string' && !ADDRESS.test(state)) {
    return {
      where: `${type}.state`,
      what: `The message “${type}” has a state that does not begin with “s=1.”, as one in an address does; nothing was changed.`,
    };
  }
  const given = FIELDS.filter(({ name }) => message[name] !== undefined);
  const text = `s=1.${given.map(({ name }) => `${name}:${message[name]}`).join(';')}`;
  const whole = state !== undefined;
  const renamed = whole || message.preset !== undefined;
  const basis = renamed ? presets : [{ ...now.origin, request: now.request, title: 'the present state' }];
  const found = read(`#${whole ? String(state).replace('#', '') : text}`, '', basis);
  const [wrong] = found.notices;
  if (wrong) return refusal(wrong, type);
  const last = found.request.inputs.length;
  return {
    request: found.request,
    origin: renamed ? found.origin : now.origin,
    step: whole || 'step' in message ? found.step : Math.min(now.step, last),
    stage: whole || 'stage' in message ? found.stage : now.stage,
  };
}

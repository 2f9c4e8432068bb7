/**
 * What attributes that changed mean to a figure that is there: messages, or, for what a figure learns only from its
 * address, the frame anew.
 */
import { START } from './address.js';

/** @typedef {{type: string, [name: string]: unknown}} Message */

/**
 * @param {Set<string>} changed
 * @param {(name: string) => string|null} attribute
 * @returns {Message[]|'anew'}
 */
export function passing(changed, attribute) {
  const state = attribute('state');
  const gone = ['state', ...START].some((name) => changed.has(name) && attribute(name) === null);
  const known = new Set(['state', ...START, 'unit', 'step', 'stage', 'theme']);
  if (gone || [...changed].some((name) => !known.has(name))) return 'anew';

  const places = ['unit', 'step', 'stage'].filter((name) => changed.has(name) && attribute(name) !== null);
  const place = Object.fromEntries(places.map((name) => [name, Number(attribute(name))]));
  const starts = START.filter((name) => attribute(name) !== null).map((name) => [name, attribute(name)]);
  /** @type {Message[]} */
  const messages = [];
  if (changed.has('state')) messages.push({ type: 'set', state });
  else if (START.some((name) => changed.has(name)))
    messages.push({ type: 'set', ...Object.fromEntries(starts), ...place });
  else if (places.length > 0) messages.push({ type: 'goto', ...place });
  if (changed.has('theme')) messages.push({ type: 'theme', theme: attribute('theme') ?? 'auto' });
  return messages;
}

/** The colours of a drawing by name: those of the palette by that of their part, others by a number. */
import { HUES, PAPER } from '../../../../../palette/colours.js';

/** @import { Colours } from '../drawn.js' */

/** @param {string} hex */
const long = (hex) => (hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex).toLowerCase();

/** @param {Colours} colours */
export function namer(colours) {
  /** @type {Map<string, string>} */
  const known = new Map();
  const add = (/** @type {string} */ name, /** @type {string|undefined} */ hex) => {
    if (hex && !known.has(long(hex))) known.set(long(hex), name.replaceAll('_', ''));
  };
  for (const [name, hex] of Object.entries({ ...PAPER.light, ...PAPER[colours] })) add(name, hex);
  for (const [part, { light, [colours]: own }] of Object.entries(HUES)) {
    add(part, own.fill ?? light.fill);
    add(`${part}text`, own.text ?? light.text);
  }
  /** @type {Map<string, string>} */
  const used = new Map();
  return {
    /** @param {string} given */
    named(given) {
      const hex = long(given);
      const name = used.get(hex) ?? known.get(hex) ?? `tint${'abcdefghijklmnopqrstuvwxyz'[used.size] ?? used.size}`;
      used.set(hex, name);
      return name;
    },
    defined: () =>
      [...used].map(([hex, name]) => `\\definecolor{${name}}{HTML}{${hex.slice(1).toUpperCase()}}`).join('\n'),
  };
}

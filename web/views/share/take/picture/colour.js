/** A colour as a browser has worked it out, in six digits, which every program reads; and how much of it is seen. */

/** @param {number} channel  from 0 to 255 */
const digits = (channel) => Math.round(channel).toString(16).padStart(2, '0');

/** “rgb(176, 74, 0)”, “rgba(0, 0, 0, 0)” or, of a mixture, “color(srgb 0.9 0.8 0.7)”; undefined for what is no colour. @param {string} text */
export function colour(text) {
  const found = text.match(/^(rgba?|color)\((?:srgb )?([^)]*)\)$/);
  if (!found) return undefined;
  const [red = 0, green = 0, blue = 0, seen = 1] = (found[2] ?? '').split(/[\s,/]+/).map(Number);
  const full = found[1] === 'color' ? 255 : 1;
  return { hex: `#${[red, green, blue].map((one) => digits(one * full)).join('')}`, seen };
}

/** The outline of a shape as the data of an SVG path, which TikZ reads as well. A circle is a square with corners as round as can be. */

/** @import { Shape } from '../resolved.js' */

/** @param {Shape} shape */
export function outline({ tag, attributes }) {
  const number = (/** @type {string} */ name) => Number(attributes[name] ?? 0);
  if (tag === 'path') return attributes.d ?? '';
  if (tag === 'line') return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
  const round = tag === 'circle' ? number('r') : 0;
  const [width, height] = round ? [2 * round, 2 * round] : [number('width'), number('height')];
  const r = round || Math.min(number('rx'), width / 2, height / 2);
  const [x, y] = round ? [number('cx') - round, number('cy') - round] : [number('x'), number('y')];
  const start = `M${x + r} ${y}`;
  if (r === 0) return `${start}h${width}v${height}h${-width}z`;
  const bend = (/** @type {number} */ right, /** @type {number} */ down) => `a${r} ${r} 0 0 1 ${right * r} ${down * r}`;
  return `${start}h${width - 2 * r}${bend(1, 1)}v${height - 2 * r}${bend(-1, 1)}h${2 * r - width}${bend(-1, -1)}v${2 * r - height}${bend(1, -1)}z`;
}

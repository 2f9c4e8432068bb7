/** The outline of a shape as the data of an SVG path, which TikZ reads as well. */

/** @import { Shape } from '../resolved.js' */

/** @param {Shape} shape */
export function outline({ tag, attributes }) {
  const number = (/** @type {string} */ name) => Number(attributes[name] ?? 0);
  if (tag === 'path') return attributes.d ?? '';
  if (tag === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')];
    return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
  }
  if (tag === 'line') return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
  const [width, height] = [number('width'), number('height')];
  const r = Math.min(number('rx'), width / 2, height / 2);
  const start = `M${number('x') + r} ${number('y')}`;
  if (r === 0) return `${start}h${width}v${height}h${-width}z`;
  const bend = (/** @type {number} */ x, /** @type {number} */ y) => `a${r} ${r} 0 0 1 ${x * r} ${y * r}`;
  return `${start}h${width - 2 * r}${bend(1, 1)}v${height - 2 * r}${bend(-1, 1)}h${2 * r - width}${bend(-1, -1)}v${2 * r - height}${bend(1, -1)}z`;
}

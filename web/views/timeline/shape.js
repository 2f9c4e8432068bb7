/** Outlines as path data. A lane is a few long paths, not one element for each step: two hundred steps are redrawn at every move of a finger. */

/** A tenth of a pixel is finer than the eye. @param {number} value */
export const px = (value) => Math.round(value * 10) / 10;

/** A length of the drawing for what lies over it. @param {number} value */
export const units = (value) => `calc(${px(value)} * var(--unit))`;

/** Between two columns: nothing where they are narrow. @param {{column: number}} L */
export const gapOf = ({ column }) => (column >= 12 ? 2 : column >= 4 ? 1 : 0);

/** Where an outline begins. @param {number} x */
export const start = (x) => `M${px(x)} `;

/**
 * A box from there on: the same for all in a row.
 * @param {number} y @param {number} width @param {number} height @param {number} [r]
 */
export function boxed(y, width, height, r = 0) {
  if (r === 0) return `${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`;
  const across = px(width - 2 * r);
  const down = px(height - 2 * r);
  return `${px(y)}h${across}q${r} 0 ${r} ${r}v${down}q0 ${r} ${-r} ${r}h${-across}q${-r} 0 ${-r} ${-r}v${-down}q0 ${-r} ${r} ${-r}z`;
}

/**
 * A box whose corners have the radius r.
 * @param {number} x @param {number} y @param {number} width @param {number} height @param {number} [r]
 */
export const box = (x, y, width, height, r = 0) => start(x + r) + boxed(y, width, height, r);

/** @param {number} x @param {number} y @param {number} r */
export const dot = (x, y, r) => `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/**
 * A polygon with straight up-and-down and sideways edges, each corner with its own radius.
 * @param {[number, number, number][]} corners  x, y, radius
 */
export function rounded(corners) {
  const steps = corners.map(([x, y, r], index) => {
    const [fromX, fromY] = /** @type {[number, number, number]} */ (corners.at(index - 1));
    const [toX, toY] = /** @type {[number, number, number]} */ (corners[(index + 1) % corners.length]);
    const before = `${px(x + r * Math.sign(fromX - x))} ${px(y + r * Math.sign(fromY - y))}`;
    const after = `${px(x + r * Math.sign(toX - x))} ${px(y + r * Math.sign(toY - y))}`;
    return `${index === 0 ? 'M' : 'L'}${before}Q${px(x)} ${px(y)} ${after}`;
  });
  return `${steps.join('')}z`;
}

/** A line of the lane as far as it is in sight: it may leave the scale below, and come back. */
import { px } from '../../views/timeline/shape.js';

/** @typedef {{x: number, y: number}} Point */
/** @typedef {{path: string, seen: Point[], end: Point & {gone: boolean}}} Outline  `end`: farthest back, and whether it is gone by then */

/** Where it crosses the floor. @param {Point} inside @param {Point} outside @param {number} floor @returns {Point} */
function crossing(inside, outside, floor) {
  const share = (floor - inside.y) / (outside.y - inside.y);
  return { x: inside.x + (outside.x - inside.x) * share, y: floor };
}

/** @param {readonly Point[]} points  from the farthest step to the one looked at @param {number} floor @returns {Outline} */
export function outlineOf(points, floor) {
  /** @type {Point[]} */
  const seen = [];
  let path = '';
  let end = { x: 0, y: floor };
  /** @param {'M'|'L'} pen @param {Point} to */
  const draw = (pen, to) => {
    path += `${pen}${px(to.x)} ${px(to.y)}`;
    end = to;
  };
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const point = /** @type {Point} */ (points[index]);
    const later = points[index + 1];
    const inside = point.y <= floor;
    const was = later !== undefined && later.y <= floor;
    if (later && inside && !was) draw('M', crossing(point, later, floor));
    if (inside) {
      draw(later ? 'L' : 'M', point);
      seen.push(point);
    } else if (later && was) draw('L', crossing(later, point, floor));
  }
  return { path, seen, end: { ...end, gone: (points[0]?.y ?? 0) > floor } };
}

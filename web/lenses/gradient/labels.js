/** Where the names of the lines stand: at their far ends, on no other name and on as few lines as there may be. */

/** @import { Outline, Point } from './outline.js' */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */
/** @typedef {{x: number, y: number}} Place  of the baseline, where the name begins */
/** @typedef {{outline: Outline, width: number, size: number}} Name */
/** @typedef {{box: Box, end: Point}} Taken */

const AIR = 6; // between a name and the end of its line
const APART = 2; // between two names
const DOT = 3; // how far a line's dots stand out
const ROW = 4; // from one place that is tried to the next
/** How bad it is, in pixels from the end of the line. */
const ON_LINE = 0.7; // for each pixel of a line that it covers
const ON_NAME = 1e6;
const SWAPPED = 1e3;
const LOOK = 6; // pixels of a line from one look at it to the next
const SIDE_BY_SIDE = 60; // ends of lines

/** @param {Box} a @param {Box} b */
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom + APART && b.top < a.bottom + APART;

/** How much of a line lies in a box, in pixels. @param {readonly Point[]} line @param {Box} box */
function within(line, { left, right, top, bottom }) {
  let length = 0;
  for (let index = 1; index < line.length; index += 1) {
    const [a, b] = /** @type {[Point, Point]} */ ([line[index - 1], line[index]]);
    if (Math.max(a.x, b.x) < left || Math.min(a.x, b.x) > right) continue;
    const whole = Math.hypot(b.x - a.x, b.y - a.y);
    const looks = Math.ceil(whole / LOOK);
    for (let look = 0.5; look < looks; look += 1) {
      const x = a.x + ((b.x - a.x) * look) / looks;
      const y = a.y + ((b.y - a.y) * look) / looks;
      if (x >= left && x <= right && y >= top && y <= bottom) length += whole / looks;
    }
  }
  return length;
}

/** Whether two names stand in another order than the ends of their lines, so that each would be taken for the other's. @param {Taken} a @param {Taken} b */
const swapped = (a, b) =>
  Math.abs(a.end.x - b.end.x) < SIDE_BY_SIDE && (a.end.y - b.end.y) * (a.box.top - b.box.top) < 0;

/** Where one may stand, and how bad that is by itself. @param {Name} name @param {readonly Point[][]} lines @param {Box} lane @returns {(Taken & {cost: number, place: Place})[]} */
function places({ outline: { end }, width, size }, lines, lane) {
  // Beside an end in the middle of the axis, or from it on to where there is room.
  const lefts = [end.x - AIR - width, end.x - AIR, end.x + AIR].map((x) =>
    Math.max(lane.left, Math.min(x, lane.right - width)),
  );
  const found = [];
  for (const left of new Set(lefts)) {
    for (let y = lane.top + size; y <= lane.bottom; y += ROW) {
      const box = { left, right: left + width, top: y - size * 0.85, bottom: y + size * 0.25 };
      const away = Math.abs((box.top + box.bottom) / 2 - end.y) + Math.max(0, left - end.x, end.x - box.right);
      const around = { ...box, top: box.top - DOT, bottom: box.bottom + DOT };
      const covered = lines.reduce((sum, line) => sum + within(line, around), 0);
      found.push({ cost: away + covered * ON_LINE, box, end, place: { x: left, y } });
    }
  }
  return found;
}

/** Every order of a few. @template Each @param {readonly Each[]} few @returns {Each[][]} */
const orders = (few) =>
  few.length < 2
    ? [[...few]]
    : few.flatMap((one) => orders(few.filter((other) => other !== one)).map((rest) => [one, ...rest]));

/**
 * One after the other takes the best place that is left; of all orders in which they may, the best.
 * @param {readonly Name[]} names
 * @param {Box} lane  within which they stand
 * @returns {Place[]}
 */
export function placed(names, lane) {
  const lines = names.map(({ outline }) => [...outline.seen, outline.end]);
  const free = names.map((name) => places(name, lines, lane));
  let best = { cost: Number.POSITIVE_INFINITY, places: /** @type {Place[]} */ ([]) };
  for (const order of orders(names.map((_, index) => index))) {
    /** @type {Taken[]} */
    const taken = [];
    /** @type {Place[]} */
    const found = [];
    let cost = 0;
    for (const index of order) {
      const costs = (free[index] ?? []).map((one) => ({
        ...one,
        cost:
          one.cost +
          (taken.some(({ box }) => overlap(one.box, box)) ? ON_NAME : 0) +
          (taken.some((other) => swapped(one, other)) ? SWAPPED : 0),
      }));
      const chosen = costs.reduce((least, one) => (one.cost < least.cost ? one : least));
      cost += chosen.cost;
      taken.push(chosen);
      found[index] = chosen.place;
    }
    if (cost < best.cost) best = { cost, places: found };
  }
  return best.places;
}

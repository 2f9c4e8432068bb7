/**
 * How much room the figure has, in units of the drawings: the widths of its columns, and the heights that the window leaves for the cell
 * and for the time axis beside the words and buttons that belong to them. It changes with the window and with the panel, never because a
 * sentence is longer than the last: while a reader steps, the drawing keeps its size.
 *
 * A unit is one CSS pixel where text has its usual size, and follows the size that the reader has set for it, down to the narrowest
 * drawing there is.
 */
import { panel, room, settings } from '../state/state.js';
import { readLettering } from './lettering.js';

/** @import { Room } from '../state/types.js' */

/** The size of text, in CSS pixels, for which the drawings are made. */
const USUAL = 16;
/** The narrowest drawing. */
const LEAST = 296;
/** In a column as wide as this a frame shows two panels beside each other. */
const TWO_PANELS_FROM = 980;

const root = document.documentElement;
const size = Number.parseFloat;

/** Text compared with its usual size. */
const textScale = () => size(getComputedStyle(root).fontSize) / USUAL;

/** The first of its kind within the figure. @param {ParentNode} app @param {string} kind @returns {HTMLElement|null} */
const first = (app, kind) => app.querySelector(kind);

/** @param {ParentNode} app @param {string} kind */
const widthOf = (app, kind) => first(app, kind)?.clientWidth ?? 0;

/** With its margins; 0 where it is not there. @param {ParentNode} app @param {string} kind */
function heightOf(app, kind) {
  const element = first(app, kind);
  if (!element) return 0;
  const { marginTop, marginBottom } = getComputedStyle(element);
  return element.offsetHeight + size(marginTop) + size(marginBottom);
}

/** @param {HTMLElement} app @returns {Room} in CSS pixels */
function ofPage(app) {
  const width = widthOf(app, '.figure');
  const height = innerHeight - heightOf(app, '.sentence') - heightOf(app, '.transport');
  const arrangement = widthOf(app, '.aside') + width <= app.clientWidth ? 'beside' : 'stacked';
  return { width, height, axis: { width, height: Infinity }, arrangement };
}

/** @param {HTMLElement} app @returns {Room} in CSS pixels */
function ofFrame(app) {
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(app);
  const all = app.clientWidth - size(paddingLeft) - size(paddingRight);
  const beside = settings.value.panels.length > 1 && all >= TWO_PANELS_FROM * textScale();
  const arrangement = beside ? 'beside' : 'stacked';
  root.dataset.arrangement = arrangement; // by which the sheets arrange what is measured now
  const { rowGap, columnGap } = getComputedStyle(app);
  const below = innerHeight - size(paddingTop) - size(paddingBottom) - heightOf(app, '.tabs') - size(rowGap);
  const transport = heightOf(app, '.transport') + (beside ? 0 : size(rowGap));
  const led = heightOf(app, '.lead .sentence');
  const width = beside ? widthOf(app, '.figure') : all;
  const axis = beside
    ? {
        width: all - width - size(columnGap),
        height: below - heightOf(app, '.aside .meaning') - heightOf(app, '.aside .sentence') - size(rowGap),
      }
    : { width: all, height: below - transport - (led && led + size(rowGap)) - heightOf(app, '.lanes') };
  return {
    width,
    height: below - transport - heightOf(app, '.sentence') - heightOf(app, '.meaning-hint'),
    axis,
    arrangement,
  };
}

/** @param {Room} pixels @returns {Room} in units of the drawings, whose size the sheets learn */
function inUnits({ width, height, axis, arrangement }) {
  const scale = Math.min(textScale(), Math.min(width, axis.width) / LEAST);
  root.style.setProperty('--scale', String(scale));
  const units = (/** @type {number} */ length) => Math.floor(length / scale);
  return {
    width: units(width),
    height: units(height),
    axis: { width: units(axis.width), height: units(axis.height) },
    arrangement,
  };
}

/** @param {Room} a @param {Room} b */
const same = (a, b) =>
  a.width === b.width &&
  a.height === b.height &&
  a.axis.width === b.axis.width &&
  a.axis.height === b.axis.height &&
  a.arrangement === b.arrangement;

/**
 * What was measured before counts as long as the window and the panel are the same, except that it may turn out to be less.
 * @param {HTMLElement} app
 * @param {boolean} embedded
 */
export function startMeasuring(app, embedded) {
  let measured = '';
  const measure = () => {
    readLettering();
    // Paper has a room of its own; a frame that is not displayed has none, nor one that is no wider than its margins.
    if (room.peek().arrangement === 'paper' || app.clientWidth === 0) return;
    const pixels = embedded ? ofFrame(app) : ofPage(app);
    if (Math.min(pixels.width, pixels.axis.width) <= 0) return;
    const now = inUnits(pixels);
    const at = [innerWidth, innerHeight, now.width, now.axis.width, panel.peek()].join();
    if (at === measured) {
      now.height = Math.min(now.height, room.peek().height);
      now.axis.height = Math.min(now.axis.height, room.peek().axis.height);
    }
    measured = at;
    root.dataset.arrangement = now.arrangement;
    if (!same(now, room.peek())) room.value = now;
  };
  measure();
  new ResizeObserver(measure).observe(app);
  addEventListener('resize', measure);
}

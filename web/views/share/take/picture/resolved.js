/**
 * A drawing of the page as a tree of its own, which needs no style sheet: every element has the look that the page gives it, and none is left
 * that paints nothing, such as what is only there to be pointed at.
 */
import { colour } from './colour.js';

/**
 * @typedef {object} Shape  an element of a drawing
 * @property {string} tag
 * @property {Record<string, string>} attributes  where it stands
 * @property {Record<string, string>} look        how, but for what it has from the element around it
 * @property {string} role   what it is, by the first of its classes: “cell-wire”
 * @property {(Shape|string)[]} inside
 */

/** What is handed down to what is inside, and what it is where nobody says. @type {Record<string, string>} */
const HANDED_DOWN = {
  fill: '#000000',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'text-anchor': 'start',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
};

/** @type {Record<string, string>} */
const OWN = { opacity: '1', 'stop-color': '#000000', 'stop-opacity': '1' };

/** Where an element stands; all else it has for the page. */
const PLACES =
  /^(?:[xyr]|[rcd][xy]|d|[xy][12]|width|height|points|transform|offset|viewBox|id|gradientUnits|gradientTransform|pattern\w+)$/;

const PAINTED = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan']);
const HELD = new Set(['pattern', 'linearGradient', 'defs', 'stop']);

/** @param {CSSStyleDeclaration} style @param {string} name */
function worked(style, name) {
  const value = style.getPropertyValue(name);
  const found = colour(value);
  if (found) return found.seen === 0 ? 'none' : found.hex;
  // An address is that of a part of this drawing.
  return value.replace(/^url\("?[^#]*#([^")]*)"?\).*$/, 'url(#$1)').replace(/^(-?[\d.]+)px$/, '$1');
}

/** @param {CSSStyleDeclaration} style */
const unseen = (style) =>
  style.display === 'none' || style.visibility === 'hidden' || Number(style.getPropertyValue('opacity')) === 0;

/** @param {Record<string, string>} all @param {CSSStyleDeclaration} style */
const paintsNothing = ({ fill, stroke, 'stroke-opacity': seen }, style) =>
  (fill === 'none' || Number(style.getPropertyValue('fill-opacity')) === 0) &&
  (stroke === 'none' || Number(seen) === 0);

/** @param {ChildNode} child @param {Record<string, string>} given */
function within(child, given) {
  if (child instanceof Element) return shape(child, given);
  const written = child.nodeType === Node.TEXT_NODE && /^t(?:ext|span)$/.test(child.parentElement?.localName ?? '');
  return written ? (child.textContent ?? '') : undefined;
}

/** @param {Element} element @param {Record<string, string>} given  what the element around it hands down @returns {Shape|undefined} */
function shape(element, given) {
  const style = getComputedStyle(element);
  const tag = element.localName;
  if (unseen(style) && !HELD.has(tag)) return undefined;
  const all = Object.fromEntries(Object.keys(HANDED_DOWN).map((name) => [name, worked(style, name)]));
  if (PAINTED.has(tag) && tag !== 'tspan' && tag !== 'text' && paintsNothing(all, style)) return undefined;
  const changed = Object.entries(all).filter(([name, value]) => value !== given[name]);
  const own = Object.entries(OWN)
    .filter(([name]) => name === 'opacity' || tag === 'stop')
    .map(([name, usual]) => [name, worked(style, name), usual])
    .filter(([, value, usual]) => value !== usual)
    .map(([name, value]) => [name, value]);
  const inside = [...element.childNodes].map((child) => within(child, all)).filter((one) => one !== undefined);
  if ((tag === 'g' || tag === 'text') && inside.length === 0) return undefined;
  return {
    tag,
    attributes: Object.fromEntries(
      [...element.attributes].filter(({ name }) => PLACES.test(name)).map(({ name, value }) => [name, value]),
    ),
    look: Object.fromEntries([...changed, ...own]),
    role: element.classList[0] ?? '',
    inside,
  };
}

/** @param {SVGSVGElement} svg  in the page @returns {Shape} */
export const resolved = (svg) => /** @type {Shape} */ (shape(svg, HANDED_DOWN));

// What tests of lanes read of a time axis that is drawn without a browser.
import { nodes } from '../../web/runtime/tree.js';

export const classed = ({ attribs }, name) => attribs.class?.split(' ').includes(name);

/** What stands in an element, on one line. */
export const content = (element) =>
  nodes(element)
    .flatMap(({ type, data }) => (type === 'text' ? data : []))
    .join('')
    .replaceAll('\u200B', '')
    .replace(/\s+/g, ' ')
    .trim();

/** The texts of each line, from the left. */
export function lines(texts) {
  const heights = [...new Set(texts.map(({ attribs }) => Number(attribs.y)))].sort((one, other) => one - other);
  const line = (height) => texts.filter(({ attribs }) => Number(attribs.y) === height);
  return heights.map((height) => line(height).sort((one, other) => one.attribs.x - other.attribs.x).map(content));
}

/** As it is kept: coordinates rounded to whole pixels. @param {string} text */
export const rounded = (text) =>
  text.replace(/\s(?:d|x|y|width|height|font-size)="[^"]*"/g, (attribute) =>
    attribute.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)))),
  );

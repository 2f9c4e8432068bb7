/** A drawing as SVG that stands alone: it needs no script, no style sheet and nothing from anywhere else. */

/** @import { Shape } from './resolved.js' */
/** @typedef {Shape & {paper: string, said: string}} Picture */

/** Around what is drawn, in its units. */
const MARGIN = 12;

/** @type {Record<string, string>} */
const ESCAPED = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (one) => ESCAPED[one] ?? one);

/** @param {Record<string, string>} attributes */
const listed = (attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** @param {Shape|string} one @returns {string} */
const written = (one) =>
  typeof one === 'string'
    ? escaped(one)
    : `<${one.tag}${listed({ ...one.attributes, ...one.look })}${one.inside.length > 0 ? `>${one.inside.map(written).join('')}</${one.tag}>` : '/>'}${/^t/.test(one.tag) ? '' : '\n'}`;

/** How large it is. @param {Picture} picture */
export function sizeOf({ attributes }) {
  const [, , width = 0, height = 0] = (attributes.viewBox ?? '').split(' ').map(Number);
  return { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

/** @param {Picture} picture @param {string} title */
export function svgText(picture, title) {
  const { width, height } = sizeOf(picture);
  const box = `${-MARGIN} ${-MARGIN} ${width} ${height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${box}" role="img"${listed(picture.look)}>
<title>${escaped(title)}</title>
<desc>${escaped(picture.said)}</desc>
<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="${picture.paper}"/>
${picture.inside.map(written).join('')}</svg>
`;
}

/** @param {string} text  of an SVG */
export const asAddress = (text) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;

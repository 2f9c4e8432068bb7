/** How a shape is painted, as options of TikZ. */

/** @typedef {Record<string, string>} Options */
/** @typedef {{named: (hex: string) => string, paper: string, pattern: (id: string) => string|undefined}} Names  of colours, that of the paper; of a pattern the colour of its stripes */

const PATTERN = /^url\(#(.*)\)$/;

/** @param {string} number */
const pt = (number) => `${Number(Number(number).toFixed(2))}pt`;

/** @param {string} dashes */
const partsOf = (dashes) => (dashes === 'none' ? [] : dashes.split(/[\s,]+/).map((one) => pt(one.replace('px', ''))));

/** A line cannot be hatched in TikZ: its stripes stand across it, on paper. @param {Record<string, string>} look  whole @param {Names} names @returns {Options[]} */
function stroked(look, { named, paper, pattern }) {
  const { stroke = 'none', 'stroke-width': width = '1', 'stroke-dasharray': dashes = 'none' } = look;
  if (stroke === 'none') return [];
  const hatched = stroke.match(PATTERN)?.[1];
  const [on, off] = hatched === undefined ? partsOf(dashes) : ['2.4pt', '3.6pt'];
  const line = {
    draw: named((hatched === undefined ? stroke : pattern(hatched)) ?? '#000000'),
    'line width': pt(width),
    ...(off && { 'dash pattern': `on ${on} off ${off}` }),
    ...(look['stroke-linecap'] === 'round' && { 'line cap': 'round' }),
    ...(look['stroke-linejoin'] === 'round' && { 'line join': 'round' }),
    ...(Number(look['stroke-opacity'] ?? 1) < 1 && { 'draw opacity': look['stroke-opacity'] ?? '1' }),
  };
  return hatched === undefined ? [line] : [{ draw: named(paper), 'line width': pt(width) }, line];
}

/** @param {Record<string, string>} look @param {Names} names @returns {Options} */
function filled({ fill = '#000000', 'fill-opacity': seen = '1' }, { named, paper, pattern }) {
  if (fill === 'none') return {};
  const hatched = fill.match(PATTERN)?.[1];
  if (hatched === undefined) return { fill: named(fill), ...(Number(seen) < 1 && { 'fill opacity': seen }) };
  const hue = pattern(hatched);
  // What pales towards one side, pales half as much all over.
  return hue
    ? { pattern: '{Lines[angle=45, distance=4.2pt, line width=1.7pt]}', 'pattern color': named(hue) }
    : { fill: named(paper), 'fill opacity': '0.4' };
}

/** One for each stroke of the brush: a line that is painted first lies under its filling. @param {Record<string, string>} look @param {Names} names @returns {Options[]} */
export function painted(look, names) {
  const [lines, area] = [stroked(look, names), filled(look, names)];
  /** @type {Options} */
  const opacity = Number(look.opacity ?? 1) < 1 ? { opacity: look.opacity ?? '1' } : {};
  const [first, ...others] = lines;
  const all = look['paint-order']?.startsWith('stroke') ? [...lines, area] : [{ ...area, ...first }, ...others];
  return all.filter((options) => Object.keys(options).length > 0).map((options) => ({ ...options, ...opacity }));
}

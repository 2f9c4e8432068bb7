/**
 * A drawing as a document for TikZ: the paths of the figure as they are, its colours and kinds of lines by name, its numbers and letters as
 * maths. What TikZ has not (options.js) is drawn as near to it as can be.
 */
import { sizeOf } from '../svg.js';
import { namer } from './colours.js';
import { painted } from './options.js';
import { outline } from './outline.js';
import { nodeText } from './text.js';

/** @import { Colours } from '../drawn.js' */
/** @import { Shape } from '../resolved.js' */
/** @import { Picture } from '../svg.js' */
/** @import { Options } from './options.js' */
/** @typedef {{role: string, options: Options, rest: string}} Drawn  a command without its style */

const HOLDS = new Set(['svg', 'g', 'text']);

/** @type {Record<string, string>} */
const ANCHORS = { start: 'base west', middle: 'base', end: 'base east' };

/** @param {Options} options */
const listed = (options) => Object.entries(options).map(([name, value]) => `${name}=${value}`);

/** “translate(928 0) scale(-1 1)”. @param {string} transform */
const moved = (transform) =>
  [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, how, numbers = '']) => {
    const [first = 0, second = how === 'scale' ? first : 0] = numbers.split(/[\s,]+/).map(Number);
    if (how === 'translate') return `shift={(${first}pt,${second}pt)}`;
    return how === 'scale' ? `xscale=${first}, yscale=${second}` : `rotate=${first}`;
  });

/** The name of a style: of “cell-wire” it is “cell wire”; TikZ has names of one word. @param {string} role */
const styleOf = (role) => (role.includes('-') ? role.replaceAll('-', ' ') : 'cell shape');

/** What all of a role have in common. @param {readonly Drawn[]} all @returns {Map<string, Options>} */
function styles(all) {
  /** @type {Map<string, Options>} */
  const found = new Map();
  for (const { role, options } of all) {
    const known = found.get(role);
    const both = known
      ? Object.entries(known).filter(([name, value]) => options[name] === value)
      : Object.entries(options);
    found.set(role, Object.fromEntries(both));
  }
  return found;
}

/** @param {Picture} picture @param {Colours} colours @param {string} title */
export function tikz(picture, colours, title) {
  const { named, defined } = namer(colours);
  /** @type {Map<string, string>} */
  const patterns = new Map();
  /** @type {Shape[]} */
  const waiting = [picture];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const inside = one.inside.filter((inner) => typeof inner !== 'string');
    if (one.tag === 'pattern') patterns.set(one.attributes.id ?? '', inside.at(-1)?.look.fill ?? '#000000');
    waiting.push(...inside);
  }
  const names = {
    named,
    paper: picture.paper,
    pattern: (/** @type {string} */ id) => patterns.get(id),
  };

  /** @param {Shape} shape @param {Record<string, string>} given @returns {(Drawn|string)[]} */
  function commands(shape, given) {
    const look = { ...given, ...shape.look };
    const { tag, attributes } = shape;
    if (tag === 'defs') return [];
    const inner =
      tag === 'text'
        ? node(shape, look)
        : shape.inside.flatMap((one) => (typeof one === 'string' ? [] : commands(one, look)));
    const path = HOLDS.has(tag) ? '' : outline(shape);
    const own = path
      ? painted(look, names).map((options) => ({ role: styleOf(shape.role), options, rest: `svg {${path}}` }))
      : [];
    const all = [...own, ...inner];
    return attributes.transform && all.length > 0
      ? [`\\begin{scope}[${moved(attributes.transform).join(', ')}]`, ...all, '\\end{scope}']
      : all;
  }

  /** @param {Shape} text @param {Record<string, string>} look @returns {Drawn[]} */
  function node(text, look) {
    const { fill = '#000000', 'font-size': size = '15', 'text-anchor': anchor = 'start' } = look;
    const own = {
      letters: look['font-style'] === 'italic',
      below: false,
      bold: Number(look['font-weight'] ?? 400) >= 600,
      fill,
      size,
    };
    const words = nodeText(text, own, named);
    const points = Number(Number.parseFloat(size).toFixed(2));
    const options = {
      anchor: ANCHORS[anchor] ?? 'base',
      text: named(fill),
      ...(look['paint-order']?.startsWith('stroke') && { fill: named(picture.paper), 'inner xsep': '1pt' }),
      font: `\\sffamily\\fontsize{${points}}{${points}}\\selectfont`,
    };
    const at = `(${Number(text.attributes.x ?? 0)}pt,${Number(text.attributes.y ?? 0)}pt)`;
    return words ? [{ role: styleOf(text.role || 'cell-text'), options, rest: `at ${at} {${words}}` }] : [];
  }

  const all = commands(picture, {});
  const drawn = all.filter((one) => typeof one !== 'string');
  const common = styles(drawn);
  const lines = all.map((one) => {
    if (typeof one === 'string') return one;
    const style = common.get(one.role) ?? {};
    const left = Object.fromEntries(Object.entries(one.options).filter(([name]) => !(name in style)));
    return `${one.rest.startsWith('at') ? '\\node' : '\\path'}[${[one.role, ...listed(left)].join(', ')}] ${one.rest};`;
  });
  const { width, height } = sizeOf(picture);
  const margin = (width - Number((picture.attributes.viewBox ?? '').split(' ')[2])) / 2;
  return `% ${title.replace(/\s+/g, ' ')}
\\documentclass[tikz]{standalone}
\\usepackage{fix-cm}
\\usetikzlibrary{patterns.meta, svg.path}
${defined()}
\\tikzset{
  every node/.style={inner sep=0pt},
${[...common].map(([role, options]) => `  ${role}/.style={${listed(options).join(', ')}},`).join('\n')}
}
\\begin{document}
\\begin{tikzpicture}[yscale=-1]
\\fill[use as bounding box, ${named(picture.paper)}] (${-margin}pt,${-margin}pt) rectangle (${width - margin}pt,${height - margin}pt);
${lines.join('\n')}
\\end{tikzpicture}
\\end{document}
`;
}

/** Text for TeX: numbers and signs as maths, letters of a formula likewise, all else as it is, with nothing in it that TeX would take for its own. */

/** @import { Shape } from '../resolved.js' */

/** @type {Record<string, string>} */
const IN_TEXT = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\^{}',
  '~': '\\~{}',
  '…': '\\dots{}',
  '\u00a0': '~',
  '\u200b': '',
};

/** @type {Record<string, string>} */
const IN_MATHS = {
  '−': '-',
  σ: '\\sigma',
  '·': '\\cdot ',
  '×': '\\times ',
  '⊙': '\\odot ',
  '≈': '\\approx ',
  '…': '\\dots ',
};

/** A number with its sign, the curve around it, or a sign alone. */
const MATHS = /σ\([^)]*\)|[+−]?\d+(?:\.\d+)?(?:e\d+)?|[σ−+·×⊙≈=]/g;

/** @param {string} text */
const asMaths = (text) =>
  text.replace(/[−σ·×⊙≈…]/g, (sign) => IN_MATHS[sign] ?? sign).replace(/e(\d+)/, '\\times 10^{$1}');

/** @param {string} text */
const escaped = (text) => text.replace(/[\\{}$&#%_^~…\u00a0\u200b]/g, (sign) => IN_TEXT[sign] ?? sign);

/** @param {string} text */
export function asText(text) {
  const between = text.split(MATHS).map(escaped);
  const found = text.match(MATHS) ?? [];
  return between
    .map((words, index) => words + (index < found.length ? `$${asMaths(found[index] ?? '')}$` : ''))
    .join('');
}

/** Of a letter that has a tilde above it. @param {string} text */
const asLetters = (text) => asMaths(text.replace(/(\p{L})̃/gu, '\\tilde{$1}'));

/** @typedef {{text: string, letters: boolean, below: boolean, bold: boolean, fill: string, size: string}} Run  a stretch of text in one look */

/** @param {Shape|string} one @param {Omit<Run, 'text'>} look @returns {Run[]} */
function runsOf(one, look) {
  if (typeof one === 'string')
    return /^[\s\u200b]*$/.test(one) && one !== ' ' ? [] : [{ ...look, text: one.replace(/\s+/g, ' ') }];
  const { 'font-style': style, 'font-weight': weight, fill, 'font-size': size } = one.look;
  const own = {
    letters: style ? style === 'italic' : look.letters,
    below: look.below || (one.tag === 'tspan' && Number.parseFloat(one.attributes.dy ?? '') > 0),
    bold: weight ? Number(weight) >= 600 : look.bold,
    fill: fill ?? look.fill,
    size: size ?? look.size,
  };
  return one.inside.flatMap((inner) => runsOf(inner, own));
}

/** @param {Run} run @param {string} fill  of what stands around it @param {(hex: string) => string} named */
function written({ text, letters, bold, fill: own }, fill, named) {
  const plain = letters ? `$${asLetters(text.trim())}$` : asText(text);
  const heavy = bold ? `{\\bfseries\\boldmath ${plain}}` : plain;
  return own === fill ? heavy : `\\textcolor{${named(own)}}{${heavy}}`;
}

/** What stands in a node: a letter and what is written below it belong together. @param {Shape} text @param {Omit<Run, 'text'>} look @param {(hex: string) => string} named */
export function nodeText(text, look, named) {
  const runs = text.inside.flatMap((one) => runsOf(one, look));
  const joined = runs.flatMap((run, index) => {
    if (run.below) return [];
    const next = runs[index + 1];
    if (!next?.below) return [written(run, look.fill, named)];
    const letters = `$${asLetters(run.text.trim())}_{${asLetters(next.text.trim())}}$`;
    return [run.fill === look.fill ? letters : `\\textcolor{${named(run.fill)}}{${letters}}`];
  });
  return joined.join('').trim();
}

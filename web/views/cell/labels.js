/**
 * The words and numbers around the streams. The row above the highway reads as a sentence: c was, keeps, kept, c is.
 * Verbs belong to gates and stand beside their valves; no label lies on a wire.
 */
import { nothing, svg } from 'lit-html';
import { fitted } from '../../pieces/fit.js';
import { percent, signed } from '../../pieces/print.js';
import { symbol } from '../../pieces/symbol.js';
import { dry, px, wire } from './wire.js';

/** @import { Layout } from './layout.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @typedef {'start'|'middle'|'end'} Anchor */

/**
 * A name (a symbol or a word) and its number in one line.
 * @param {{x: number, y: number, part: string, name: unknown, words: string, value?: number, size: number, room: number, anchor?: Anchor, look?: string}} label
 */
function named({ x, y, part, name, words, value, size, room, anchor = 'start', look = '' }) {
  const number = value === undefined ? '' : signed(value);
  const type = fitted(`${words} ${number}`, size, room, 700);
  return svg`<text class="cell-label ${part} ${look}" data-part=${part} x=${px(x)} y=${px(y)} font-size=${type} text-anchor=${anchor}
    ><tspan class="cell-labelname">${name}</tspan>${number ? svg` <tspan class="cell-number">${number}</tspan>` : nothing}</text>`;
}

/** What a gate does to the stream. @param {{x: number, y: number, part: string, text: string, size: number, room: number, anchor?: Anchor}} verb */
const verb = ({ x, y, part, text, size, room, anchor = 'start' }) =>
  svg`<text class="cell-verb ${part}" data-part=${part} x=${px(x)} y=${px(y)} font-size=${fitted(text, size, room, 700)} text-anchor=${anchor}>${text}</text>`;

/** @param {{x: number, y: number, text: string, anchor?: Anchor}} note */
const note = ({ x, y, text, anchor = 'start' }) => svg`<text class="cell-note" x=${px(x)} y=${y} text-anchor=${anchor}>${text}</text>`;

const before = (/** @type {string} */ letter) => symbol(letter, 't−1');
const present = (/** @type {string} */ letter) => symbol(letter, 't');

/** @param {Layout} L @param {Moment} m @param {number} stage @param {number} right edge of the riser @param {number} T */
export function wideLabels(L, m, stage, right, T) {
  const { top, width, pipe, writeY, showY, tanhY, hiddenY, height } = L;
  const F = L.x.forget_gate;
  const C = L.x.candidate;
  const y = top - 14;
  const beside = Math.max(right + 12, C + 24) + 4;
  return svg`
    ${note({ x: 2, y: top + 48, text: m.step === 1 ? 'from the start' : `from step ${m.step - 1}` })}
    ${note({ x: width - 2, y: top + 48, text: m.step === T ? 'the last step' : `to step ${m.step + 1}`, anchor: 'end' })}
    ${named({ x: 2, y, part: 'cell_before', name: before('c'), words: 'ct−1', value: m.cell_before, size: 18, room: F - 64 })}
    ${stage >= 1 ? verb({ x: F, y, part: 'forget_gate', text: `keeps ${percent(m.forget_gate.value)}`, size: 17, room: 112, anchor: 'middle' }) : nothing}
    ${
      stage >= 4
        ? [
            named({ x: (F + C) / 2 + 8, y, part: 'kept', name: 'kept', words: 'kept', value: m.kept, size: 18, room: C - F - 100, anchor: 'middle', look: 'small' }),
            named({ x: C + 24, y, part: 'cell_state', name: present('c'), words: 'ct', value: m.cell_state, size: 26, room: width - C - 26, look: 'big' }),
            named({ x: beside, y: writeY - 24, part: 'written', name: 'written', words: 'written', value: m.written, size: 18, room: pipe - 60 - beside, look: 'small' }),
          ]
        : nothing
    }
    ${stage >= 2 ? verb({ x: beside, y: writeY + 6, part: 'input_gate', text: `writes ${percent(m.input_gate.value)}`, size: 17, room: pipe - 62 - beside }) : nothing}
    ${stage >= 5 ? verb({ x: pipe + 26, y: showY + 6, part: 'output_gate', text: `shows ${percent(m.output_gate.value)}`, size: 17, room: width - pipe - 28 }) : nothing}
    ${
      stage >= 6
        ? named({ x: pipe + 42, y: tanhY + 6, part: 'cell_squashed', name: '', words: '', value: m.cell_squashed, size: 18, room: width - pipe - 42 })
        : nothing
    }
    ${named({ x: 2, y: hiddenY - 22, part: 'hidden_before', name: before('h'), words: 'ht−1', value: m.hidden_before, size: 18, room: F - L.block.width / 2 - 8 })}
    ${named({
      x: width - 2, y: hiddenY - 20, part: 'hidden_state', name: present('h'), words: 'ht', size: 22, anchor: 'end', room: width - pipe - 22,
      ...(stage >= 6 ? { value: m.hidden_state, look: 'big' } : { look: 'later' }),
    })}
    ${named({ x: F + L.port.input + 20, y: height - 8, part: 'inputs', name: present('x'), words: 'xt', value: m.input, size: 18, room: 150 })}
    ${wideKey(width - 2, height - 8, width)}`;
}

/** @param {Layout} L @param {Moment} m @param {number} stage @param {number} right edge of the riser */
export function slimLabels(L, m, stage, right) {
  const { top, width, pipe, writeY, tanhY, hiddenY, height, block, low } = L;
  const F = L.x.forget_gate;
  const C = L.x.candidate;
  const y = top - (low ? 16 : 20);
  const beside = Math.max(right + 12, C + 17) + 4;
  const room = pipe - 40 - beside;
  const besideRod = L.x.input_gate + block.width / 2 - F - 4;
  const lines = (/** @type {{x: number, y: number, part: string, value: number, word: string, room: number, anchor?: Anchor}} */ { word, value, y: first, ...rest }) => [
    verb({ ...rest, y: first, text: word, size: 15 }),
    verb({ ...rest, y: first + 18, text: percent(value), size: 15 }),
  ];
  const shows = low
    ? verb({ x: pipe - 42, y: writeY + 36, part: 'output_gate', text: `shows ${percent(m.output_gate.value)}`, size: 15, room: pipe - 42 - beside, anchor: 'end' })
    : lines({ x: pipe - 42, y: writeY + 34, part: 'output_gate', word: 'shows', value: m.output_gate.value, room: 60, anchor: 'end' });
  const foot = low ? height - 7 : hiddenY + 30;
  const key = low ? nothing : [swatch(width - 186, height - 10, 0.36, 'positive'), swatch(width - 94, height - 10, -0.36, 'negative')];
  return svg`
    ${named({ x: 6, y, part: 'cell_before', name: before('c'), words: 'ct−1', value: m.cell_before, size: 16, room: (F + C) / 2 - width * 0.115 })}
    ${stage >= 1 ? lines({ x: F + 18, y: top + 62, part: 'forget_gate', word: 'keeps', value: m.forget_gate.value, room: besideRod }) : nothing}
    ${
      stage >= 4
        ? [
            named({ x: (F + C) / 2 + width * 0.045, y, part: 'kept', name: 'kept', words: 'kept', value: m.kept, size: 16, room: width * 0.26, anchor: 'middle', look: 'small' }),
            named({ x: C + 24, y, part: 'cell_state', name: present('c'), words: 'ct', value: m.cell_state, size: 20, room: width - C - 28, look: 'big' }),
            svg`<text class="cell-label written small" data-part="written" x=${px(beside)} y=${writeY - 68} font-size=${fitted('written', 14, room)}
              ><tspan class="cell-labelname">written</tspan></text>`,
            named({ x: beside, y: writeY - 50, part: 'written', name: '', words: '', value: m.written, size: 16, room }),
          ]
        : nothing
    }
    ${stage >= 2 ? lines({ x: beside, y: writeY - 4, part: 'input_gate', word: 'writes', value: m.input_gate.value, room }) : nothing}
    ${stage >= 5 ? shows : nothing}
    ${
      stage >= 6
        ? named({ x: pipe - (low ? 10 : 26), y: tanhY + (low ? 32 : -8), part: 'cell_squashed', name: '', words: '', value: m.cell_squashed, size: 16, room: low ? 48 : pipe - 28 - C - 18, anchor: 'end' })
        : nothing
    }
    ${named({ x: low ? width * 0.4 : 42, y: foot, part: 'hidden_before', name: before('h'), words: 'ht−1', value: m.hidden_before, size: 16, room: width * 0.28 })}
    ${named({
      x: width - 8, y: foot, part: 'hidden_state', name: present('h'), words: 'ht', size: 18, anchor: 'end', room: width * 0.28,
      ...(stage >= 6 ? { value: m.hidden_state, look: 'big' } : { look: 'later' }),
    })}
    ${named({ x: 42, y: height - (low ? 7 : 10), part: 'inputs', name: present('x'), words: 'xt', value: m.input, size: 16, room: width * 0.27 })}
    ${key}`;
}

/** A sample of a stream and what it means. @param {number} x @param {number} y @param {number} value @param {string} text */
const swatch = (x, y, value, text) => svg`${wire(`M${px(x)} ${y - 5}h22`, value, 28, 'inputs')}${note({ x: x + 28, y, text })}`;

/** How to read a wire, in one line under the cell. @param {number} right @param {number} y @param {number} width */
function wideKey(right, y, width) {
  return svg`
    ${note({ x: right, y, text: 'not reached yet', anchor: 'end' })}
    ${dry(`M${px(right - 132)} ${y - 5}h24`)}
    ${swatch(right - 234, y, -0.36, 'negative')}
    ${swatch(right - 330, y, 0.36, 'positive')}
    ${width >= 800 ? note({ x: right - 342, y, text: 'thickness is size:', anchor: 'end' }) : nothing}`;
}

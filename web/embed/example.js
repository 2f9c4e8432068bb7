/** A page around the figure, as a teacher may write one: buttons that steer it, and the trace it reads. */
import { html, render } from 'lit-html';
import { printed, signed } from '../pieces/print.js';

/** @import { Values } from '../state/types.js' */
/** @import { LstmCell } from '../element/element.js' */

/** @typedef {{T: number} & Record<string, any>} Trace  as a message brings it */

/** @type {readonly {symbol: string, of: (trace: Trace) => Values, print: (value: number) => string}[]} */
const ROWS = [
  { symbol: 'x', of: (trace) => trace.inputs, print: signed },
  { symbol: 'f', of: (trace) => trace.forget_gate.value, print: printed },
  { symbol: 'i', of: (trace) => trace.input_gate.value, print: printed },
  { symbol: 'c̃', of: (trace) => trace.candidate.value, print: signed },
  { symbol: 'c', of: (trace) => trace.cell_state, print: signed },
  { symbol: 'o', of: (trace) => trace.output_gate.value, print: printed },
  { symbol: 'h', of: (trace) => trace.hidden_state, print: signed },
];

/** @param {Trace} trace @param {number} step */
const table = (trace, step) => html`<table class="guide-trace">
  <caption>The trace as this page has read it</caption>
  <thead><tr><th scope="row">step</th>${Array.from({ length: trace.T }, (_, index) => html`<th scope="col" aria-current=${index + 1 === step}>${index + 1}</th>`)}</tr></thead>
  <tbody>${ROWS.map(({ symbol, of, print }) => html`<tr><th scope="row">${symbol}</th>${Array.from(of(trace), (value, index) => html`<td aria-current=${index + 1 === step}>${print(value)}</td>`)}</tr>`)}</tbody>
</table>`;

export function startExample() {
  const cell = /** @type {LstmCell} */ (document.getElementById('cell'));
  const said = /** @type {HTMLOutputElement} */ (document.getElementById('said'));
  const place = /** @type {HTMLElement} */ (document.getElementById('trace'));
  // It may be wider than the page, and then scrolls, for the keyboard as well.
  place.tabIndex = 0;

  /** @typedef {{request: {inputs: number[]}, trace: Trace, step: number}} State */
  async function read() {
    const { trace, step } = /** @type {State} */ (await cell.getState());
    render(table(trace, step), place);
  }
  async function flip() {
    const { request, step } = /** @type {State} */ (await cell.getState());
    cell.set({ inputs: request.inputs.with(step - 1, -1) });
  }
  /** @type {Record<string, () => void>} */
  const deeds = {
    back: () => cell.goto({ step: Math.max(1, cell.step - 1) }),
    on: () => cell.goto({ step: cell.step + 1 }),
    play: cell.play,
    pause: cell.pause,
    reset: cell.reset,
    flip,
  };
  addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement) deeds[target.dataset.do ?? '']?.();
  });
  for (const news of ['hello', 'step', 'change']) cell.addEventListener(news, read);
  cell.addEventListener('step', (event) => {
    said.value = /** @type {CustomEvent} */ (event).detail.sentence;
  });
  cell.addEventListener('change', () => {
    said.value = 'The numbers of the cell have changed.';
  });
  cell.addEventListener('error', (event) => {
    said.value = /** @type {CustomEvent} */ (/** @type {Event} */ (event)).detail.what;
  });
}

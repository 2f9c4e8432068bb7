/** What was assumed of the chosen layer, in words; and what must or may be said of it. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { asks } from './questions.js';

/** @import { Found } from './reading.js' */

/** The order in which a tool keeps the blocks, in its own letters, where it keeps them in one array. @type {Record<string, Record<string, string>>} */
const ORDERS = {
  pytorch: { lstm: 'i f g o', gru: 'r z n' },
  keras: { lstm: 'i f c o', gru: 'z r h', gru_2014: 'z r h' },
  onnx: { lstm: 'i o f c', peephole_lstm: 'i o f c', coupled_lstm: 'i o f c', gru: 'z r h', gru_2014: 'z r h' },
  tensorflow1: { lstm: 'i j f o' },
  mxnet: { lstm: 'i f c o', gru: 'r z o' },
  mlx: { lstm: 'i f g o', gru: 'r z n' },
  haste: { lstm: 'i g f o', gru: 'z r g' },
};

/** @param {Found} layer @param {number} at  its place */
export function assumed(layer, at) {
  const { tool, kind = '', curves = '', assumed: sentences, ways } = layer;
  const order = ORDERS[tool]?.[kind] ?? '';
  const read = textOf('opening.taken', { tool: textOf(`opening.tool_${tool}`), ordered: order ? 'yes' : 'no', order });
  const turned = ways.length === 1 && ways[0] === 'backward' ? textOf('opening.turned') : '';
  const bent = curves ? textOf('opening.curves', { curves: curves.split('/').join(', ') }) : '';
  const all = [read, bent, ...sentences, turned].filter(Boolean).join(' ');
  return html`${kind ? html`<p class="opening-assumed">${all}</p>` : nothing}${asks(layer, at)}`;
}

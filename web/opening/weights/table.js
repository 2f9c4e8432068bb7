/** The recurrent layers in the files, of which one is chosen; and in one line what else is there. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { refusal } from '../refusal.js';
import { choose, layerNow, whyNot } from './layer.js';
import { broken, titleOf } from './names.js';

/** @import { Found, Told } from './reading.js' */

const NAMED = 4;

/** A few of them, and how many more there are. @param {readonly string[]} names */
const some = (names) => {
  const shown = names.slice(0, NAMED).join(', ');
  return { names: shown, count: names.length, more: names.length - Math.min(NAMED, names.length) };
};

/** @param {Told} found @param {Found} layer @param {number} at @param {number} now */
function row(found, layer, at, now) {
  const { kind, D = 0, H = 0, ways } = layer;
  const why = whyNot(layer, found.layers);
  const title = titleOf(layer, found.layers);
  const reads = ways.length > 1 ? 'both' : (ways[0] ?? 'forward');
  const cells = kind
    ? html`<td>${textOf(`kinds.${kind}`)}</td><td>${D} → ${H}</td><td>${textOf('opening.reads_way', { way: reads })}</td>`
    : html`<td></td><td></td><td></td>`;
  return html`<tr class=${why ? 'opening-unable' : at === now ? 'opening-chosen' : nothing}>
    <th scope="row"><label class="opening-choice"><input type="radio" name="opening-layer" ?disabled=${Boolean(why)} .checked=${at === now} @change=${() => choose(found, at)}><span>${broken(title)}</span></label></th>${cells}
  </tr>${why ? html`<tr class="opening-why"><td colspan="4">${why}</td></tr>` : nothing}`;
}

/** @param {Told} found */
export function table(found) {
  const { layers, others, tools } = found;
  if (layers.length === 0) return tools.length > 0 ? nothing : refusal(textOf('opening.none', some(others)));
  const now = layerNow()?.at ?? -1;
  return html`<div class="opening-layers"><table>
    <thead><tr>${['layer', 'kind', 'shape', 'way'].map((head) => html`<th scope="col">${textOf(`opening.head_${head}`)}</th>`)}</tr></thead>
    <tbody>${layers.map((layer, at) => row(found, layer, at, now))}
      ${others.length > 0 ? html`<tr class="opening-others"><td colspan="4">${textOf('opening.others', some(others))}</td></tr>` : nothing}
    </tbody>
  </table></div>`;
}

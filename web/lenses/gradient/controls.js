/** What lies on the lane: its ×, what stands beside it, its scale; below it one sentence, and the way to one factor many times. */
import { html, nothing } from 'lit-html';
import { everyKind } from '../../kinds/register.js';
import { atLeast } from '../../pieces/fit.js';
import { inOrder } from '../../state/place.js';
import { waiting } from '../../views/sentence.js';
import { units } from '../../views/timeline/shape.js';
import { textOf } from '../../words/text.js';
import { closing } from '../menu.js';
import { calculator } from './calculator.js';
import { backFrom, titleOf } from './drawn.js';
import { PINNED } from './lines.js';
import { APART, chartOf, LINE, NAME, TYPE } from './plan.js';
import { picture, sentenceOf } from './told.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Lane, Layout } from '../../views/timeline/layout.js' */
/** @import { Lines } from './lines.js' */

/** @param {string} label @param {string} value  of the one that is chosen @param {readonly {value: string, text: string}[]} options @param {(value: string) => void} choose */
const choice = (label, value, options, choose) =>
  html`<select aria-label=${label} @change=${(/** @type {Event} */ { target }) =>
    choose(/** @type {HTMLSelectElement} */ (target).value)}>${options.map(
    (option) => html`<option value=${option.value} .selected=${option.value === value}>${option.text}</option>`,
  )}</select>`;

/** @param {Frame} frame @param {Act} act */
function besides({ kind, chosen }, act) {
  const others = everyKind().filter(({ name }) => name !== kind.name);
  const options = [
    { value: '', text: textOf('gradient.beside_none') },
    ...(chosen.pinned ? [{ value: PINNED, text: textOf('gradient.beside_pin') }] : []),
    ...others.map(({ name }) => ({
      value: name,
      text: textOf('gradient.beside_kind', { kind: textOf(`kinds.${name}`) }),
    })),
  ];
  return choice(textOf('gradient.beside'), chosen.beside ?? '', options, (beside) =>
    act.choose({ beside: beside || undefined }),
  );
}

/** The scale and, where there are two states, through which: one choice of few. @param {Frame} frame @param {Lines} found @param {Act} act */
function scales({ kind, chosen }, { state }, act) {
  const [memory] = kind.states;
  const options = kind.states.flatMap(({ part, symbol }) =>
    ['log', 'linear'].map((scale) => ({
      value: `${part} ${scale}`,
      text: textOf(scale === 'log' ? 'gradient.scale_log' : 'gradient.scale_linear', {
        symbol: kind.states.length > 1 ? symbol : 'none',
      }),
    })),
  );
  return choice(textOf('gradient.scale'), `${state.part} ${chosen.scale ?? 'log'}`, options, (value) => {
    const [part, scale] = value.split(' ');
    act.choose({
      through: part === memory?.part ? undefined : part,
      scale: scale === 'linear' ? scale : undefined,
    });
  });
}

/** Why there is nothing to be seen, or what is. @param {Frame} frame @param {Lines} found */
export function words(frame, found) {
  const { here, waits, what, missing } = found;
  if (what) return what;
  if (here === 0) return waits && frame.engine.kind !== 'ready' ? waiting(frame) : '';
  if (here === 1) return textOf('gradient.first', { step: inOrder(frame, here) });
  const said = sentenceOf(frame, found, (text, tag) => {
    const line = found.lines.find(({ name }) => name === (tag === 'beside' ? 'beside' : 'whole'));
    return html`<b class=${line?.hue}>${text}</b>`;
  });
  return missing ? [said, ' ', missing] : said;
}

/** @param {Layout} L @param {Frame} frame @param {Lines} found @param {Act} act */
export function above(L, frame, found, act) {
  const { ground, top } = /** @type {Lane} */ (L.lanes.get(NAME));
  const title = titleOf(L, backFrom(frame, found));
  const left = L.narrow ? 0 : L.left;
  const foot = top + chartOf(frame) + APART;
  const choices = [besides(frame, act), scales(frame, found, act)];
  return html`<div class="gradient-picture" role="img" aria-label=${picture(frame, found)} aria-busy=${found.waits}
      style="top:${units(ground)};width:${units(L.width)};height:${units(foot - ground)}"></div>
    <div class="gradient-close" style="top:${units(title.y - title.size / 3)};left:${units(title.close)}">${closing(frame, act, NAME)}</div>
    ${L.narrow ? nothing : html`<div class="gradient-beside" style="top:${units(top + 42)};width:${units(L.symbol + 4)}">${choices}</div>`}
    <div class="gradient-foot" style="top:${units(foot)};left:${units(left)};width:${units(L.width - left)};font-size:${units(atLeast(TYPE))};line-height:${LINE}">
      ${frame.alone ? nothing : html`<p class="gradient-sentence" dir="auto">${words(frame, found)}</p>`}
      ${L.narrow ? html`<div class="gradient-row">${choices}${calculator(frame, found, true)}</div>` : frame.alone ? nothing : calculator(frame, found, false)}
    </div>`;
}

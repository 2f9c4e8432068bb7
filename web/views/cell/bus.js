/**
 * x and h: two strands side by side that never touch. Each ends under its own term of every block's plate,
 * because they are joined into the weights, not added to each other.
 */
import { svg } from 'lit-html';
import { GATED } from '../../parts.js';
import { dry, px, thickness, wire } from './wire.js';

/** @import { Layout } from './layout.js' */
/** @import { Moment } from '../../pieces/moment.js' */

const TURN = 8;

/**
 * @param {Layout} L
 * @param {Moment} m
 * @param {number} stage
 * @param {{inputs: number, hidden: number}} scale  pixels per 1.0 of x and of h
 */
export function bus(L, m, stage, scale) {
  const foot = L.block.top + L.block.height;
  const fed = GATED.filter((gated) => gated.stage <= Math.max(stage, 3)).map(({ part }) => L.x[part]);
  const output = L.x.output_gate;
  const entry = L.x.forget_gate + L.port.input;
  const last = /** @type {number} */ (fed.at(-1));
  const hidden = {
    part: 'hidden_before',
    hue: 'hidden_state',
    value: m.hidden_before,
    scale: scale.hidden,
    y: L.hiddenY,
    port: L.port.hidden,
    start: `M0 ${L.hiddenY}`,
    tail: '',
  };
  const input = {
    part: 'inputs',
    hue: 'inputs',
    value: m.input,
    scale: scale.inputs,
    y: L.inputY,
    port: L.port.input,
    start: `M${px(entry)} ${L.inputY}`,
    tail: `M${px(entry)} ${L.height}V${foot}`,
  };
  const [upper, lower] = hidden.y < input.y ? [hidden, input] : [input, hidden];

  const strand = (/** @type {typeof hidden} */ s, tail = s.tail) => {
    const risers = fed
      .slice(0, -1)
      .map((x) => `M${px(x + s.port)} ${s.y}V${foot}`)
      .join('');
    const path = `${s.start}H${px(last + s.port - TURN)}q${TURN} 0 ${TURN} ${-TURN}V${foot}${risers}${tail}`;
    return svg`<g data-part=${s.part}>${wire(path, s.value, s.scale, s.hue)}</g>`;
  };
  const bridge = (/** @type {number} */ x, /** @type {typeof hidden} */ over, /** @type {typeof hidden} */ under) => {
    const half = thickness(under.value, under.scale) / 2 + 4;
    return svg`<path class="cell-gap" d="M${px(x)} ${px(under.y + half)}V${px(under.y - half)}"
      stroke-width=${px(thickness(over.value, over.scale) + 8)}></path>`;
  };
  const ahead = (/** @type {typeof hidden} */ s) =>
    dry(
      `M${px(last + s.port + thickness(s.value, s.scale) / 2 + 6)} ${s.y}H${px(output + s.port - TURN)}q${TURN} 0 ${TURN} ${-TURN}V${foot + 3}`,
    );

  return svg`
    ${stage < 5 ? [ahead(upper), ahead(lower)] : ''}
    ${strand(upper, '')}
    ${fed.map((x) => bridge(x + lower.port, lower, upper))}
    ${strand(lower, '')}
    ${lower === hidden ? bridge(entry, input, hidden) : ''}
    <g data-part="inputs">${wire(input.tail, input.value, input.scale, input.hue)}</g>`;
}

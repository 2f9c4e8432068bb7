/**
 * x and h: two strands side by side that never touch. Each ends under its own term of every block's plate,
 * because they are joined into the weights, not added to each other.
 */
import { nothing, svg } from 'lit-html';
import { dry, px, thickness, wire } from './wire.js';

/** @import { Scene } from './scene.js' */

const TURN = 8;

/** @param {Scene} scene */
export function bus({ kind, layout, moment: m, reached, scale }) {
  const foot = layout.block.top + layout.block.height;
  const fed = kind.parts.filter(({ part }) => reached.has(part)).map(({ part }) => layout.x[part]);
  const later = kind.parts.filter(({ part }) => !reached.has(part)).map(({ part }) => layout.x[part]);
  const entry = layout.x.forget_gate + layout.port.input;
  const last = /** @type {number} */ (fed.at(-1));
  const hidden = {
    part: 'hidden_before',
    hue: 'hidden_state',
    value: m.of('hidden_before'),
    scale: scale.hidden,
    y: layout.hiddenY,
    port: layout.port.hidden,
    start: `M0 ${layout.hiddenY}`,
    tail: '',
  };
  const input = {
    part: 'inputs',
    hue: 'inputs',
    value: m.input,
    scale: scale.input,
    y: layout.inputY,
    port: layout.port.input,
    start: `M${px(entry)} ${layout.inputY}`,
    tail: `M${px(entry)} ${layout.height}V${foot}`,
  };
  const [upper, lower] = hidden.y < input.y ? [hidden, input] : [input, hidden];

  /** Along a strand and up into the blocks at xs, the last of them round a corner. */
  const ways = (/** @type {typeof hidden} */ s, /** @type {number[]} */ xs, /** @type {string} */ start, end = foot) =>
    xs
      .map((x) => x + s.port)
      .map((x, index) =>
        index < xs.length - 1
          ? `M${px(x)} ${s.y}V${end}`
          : `${start}H${px(x - TURN)}q${TURN} 0 ${TURN} ${-TURN}V${end}`,
      )
      .join('');
  const strand = (/** @type {typeof hidden} */ s, tail = s.tail) => {
    // x comes up straight into the first block.
    const reached = s === input && fed.length === 1 ? [] : fed;
    return svg`<g data-part=${s.part}>${wire(ways(s, reached, s.start) + tail, s.value, s.scale, s.hue)}</g>`;
  };
  const bridge = (/** @type {number} */ x, /** @type {number} */ over, /** @type {typeof hidden} */ under) => {
    const half = thickness(under.value, under.scale) / 2 + 4;
    return svg`<path class="cell-gap" d="M${px(x)} ${px(under.y + half)}V${px(under.y - half)}" stroke-width=${px(over + 8)}></path>`;
  };
  const bridges = (/** @type {number[]} */ xs, over = 0) => xs.map((x) => bridge(x + lower.port, over, upper));
  const ahead = (/** @type {typeof hidden} */ s) =>
    dry(ways(s, later, `M${px(last + s.port + thickness(s.value, s.scale) / 2 + 6)} ${s.y}`, foot + 3));

  return svg`
    ${later.length > 0 ? ahead(upper) : nothing}
    ${strand(upper, '')}
    ${bridges(fed, thickness(lower.value, lower.scale))}
    ${bridges(later)}
    ${later.length > 0 ? ahead(lower) : nothing}
    ${strand(lower, '')}
    ${lower === hidden ? bridge(entry, thickness(input.value, input.scale), hidden) : ''}
    <g data-part="inputs">${wire(input.tail, input.value, input.scale, input.hue)}</g>`;
}

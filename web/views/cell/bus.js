/**
 * x and h: two strands side by side that never touch. Each ends under its own term of every block's plate,
 * because they are joined into the weights, not added to each other.
 */
import { nothing, svg } from 'lit-html';
import { bridge, lane } from './lane.js';
import { middleOf } from './layout.js';
import { dry, px, thickness } from './wire.js';

/** @import { Scene } from './scene.js' */
/** @typedef {{part: string, hue: string, value: number, scale: number, y: number, port: number, start: string, tail: string}} Strand */

/** Where x comes in: straight up into the first block. @param {Pick<Scene, 'kind'|'layout'>} scene */
export const entryOf = ({ kind, layout }) => middleOf(layout, kind.parts[0]?.part ?? '') + layout.port.input;

/** @param {Scene} scene */
export function bus({ kind, layout, moment: m, reached, scale, stream }) {
  const foot = layout.block.top + layout.block.height;
  const blocks = (/** @type {boolean} */ now) =>
    kind.parts.filter(({ part }) => reached.has(part) === now).map(({ part }) => middleOf(layout, part));
  const fed = blocks(true);
  const later = blocks(false);
  const entry = entryOf({ kind, layout });
  const last = /** @type {number} */ (fed.at(-1));
  /** @type {Strand} */
  const hidden = {
    part: 'hidden_before',
    hue: 'hidden_state',
    value: m.of('hidden_before'),
    scale: scale.hidden,
    y: layout.hiddenY,
    port: layout.port.hidden,
    start: `M${layout.start ?? 0} ${layout.hiddenY}`,
    tail: '',
  };
  /** @type {Strand} */
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

  const ports = (/** @type {Strand} */ { port }, /** @type {number[]} */ xs) => xs.map((x) => x + port);
  const strand = (/** @type {Strand} */ s, tail = s.tail) => {
    // x comes up straight into the first block.
    const reached = s === input && fed.length === 1 ? [] : fed;
    const way = lane({ y: s.y, foot, ports: ports(s, reached), start: s.start });
    return svg`<g data-part=${s.part}>${stream(s.part)(way + tail, s.value, s.scale, s.hue)}</g>`;
  };
  const passes = (/** @type {number} */ x, /** @type {number} */ over, /** @type {Strand} */ under) =>
    bridge({ x, over, y: under.y, under: thickness(under.value, under.scale) });
  const bridges = (/** @type {number[]} */ xs, over = 0) => ports(lower, xs).map((x) => passes(x, over, upper));
  const ahead = (/** @type {Strand} */ s) => {
    const start = `M${px(last + s.port + thickness(s.value, s.scale) / 2 + 6)} ${s.y}`;
    return later.length > 0 ? dry(lane({ y: s.y, foot: foot + 3, ports: ports(s, later), start })) : nothing;
  };

  return svg`
    ${ahead(upper)}
    ${strand(upper, '')}
    ${bridges(fed, thickness(lower.value, lower.scale))}
    ${bridges(later)}
    ${ahead(lower)}
    ${strand(lower, '')}
    ${lower === hidden ? passes(entry, thickness(input.value, input.scale), hidden) : ''}
    <g data-part="inputs">${stream(input.part)(input.tail, input.value, input.scale, input.hue)}</g>`;
}

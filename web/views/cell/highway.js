/** The state that is carried: in from the left, narrowed by the gate that keeps, joined by what is written, out to the right. */
import { nothing, svg } from 'lit-html';
import { join, unseen } from './join.js';
import { middleOf } from './layout.js';
import { spot } from './spot.js';
import { chevrons, dry, dryHead, head, NOTHING, PREFIX, px, thickness, was, wire } from './wire.js';

/** @import { Scene } from './scene.js' */

/**
 * @typedef {object} Carried  who is who on the highway
 * @property {string} state    what is carried
 * @property {string} before   the same as the step before left it
 * @property {string} [keeps]  the gate that narrows it, where one does
 * @property {string} offered  the part that rises to the +
 * @property {string} writes   the gate that narrows that
 */

/** Half of the + and a little air. */
export const PLUS = 14;

/** @param {Scene} scene @param {Carried} carried */
export function highway(
  { layout, moment: m, reached, scale: { state: scale }, alone },
  { state, before, keeps, offered },
) {
  const { top, width, paling, marks, start = 0 } = layout;
  const plus = middleOf(layout, offered);
  const valve = keeps && middleOf(layout, keeps);
  const arrives = valve || plus;
  const value = { before: m.of(before), kept: m.of('kept'), after: m.of(state) };
  const arriving = thickness(value.before, scale);
  const kept = thickness(value.kept, scale);
  const after = thickness(value.after, scale);
  const joined = plus + layout.join;
  const changed = unseen(value.kept, value.after, scale) ? plus + PLUS : joined - 0.5;
  const open = keeps && reached.has(keeps) ? m.part(keeps).value : 1;

  const old = svg`<g data-part=${before}>
    ${wire(`M${start} ${px(top + arriving / 2)}H${px(arrives)}`, value.before, scale, state)}
    ${chevrons([marks.arriving], top, arriving, value.before)}
    ${
      keeps && reached.has(keeps) && arriving > 4 && paling > 0
        ? svg`<rect class="cell-cut" x=${px(arrives - paling - 11)} y=${px(top + arriving * open)} width=${px(paling)}
      height=${px(arriving * (1 - open))} fill="url(#${PREFIX}-paling)"></rect>`
        : nothing
    }
  </g>`;
  // Where nothing narrows it, all is kept.
  const whole = valve ? nothing : spot('kept', '', [plus / 2, top, plus / 2 - 26, Math.max(20, arriving)]);
  if (!reached.has(state)) {
    const ahead = valve ? `M${px(valve + 18)} ${top + 10}H${px(plus - PLUS - 2)}` : '';
    return svg`${old}
      ${dry(`${ahead}M${px(plus + PLUS + 2)} ${top + 10}H${px(width - 10)}`)}
      ${dryHead(width, top + 10)}
      ${valve ? spot('kept', '', [valve + 18, top, plus - valve - 44, 20]) : whole}
      ${spot(state, '', [plus + 26, top, joined - plus, 20])}`;
  }
  const wide = layout.shape === 'wide';
  const between = (arrives + plus) / 2;
  return svg`${old}
    ${
      valve
        ? svg`<g data-part="kept">
      ${Math.abs(value.kept) < NOTHING ? nothing : wire(`M${px(valve - 1)} ${px(top + kept / 2)}H${px(plus)}`, value.kept, scale, state)}
      ${was(`M${px(valve + 18)} ${px(top + arriving)}H${px(plus - 20)}`, state)}
      ${alone?.edge('kept', value.kept, [valve + 18, plus - 20], top, scale, state) ?? chevrons(wide ? [between - 10, between + 10] : [between], top, kept, value.kept)}
    </g>`
        : whole
    }
    <g data-part=${state}>
      ${wire(`M${px(changed)} ${px(top + after / 2)}H${width - 14}`, value.after, scale, state)}
      ${head(width, top + after / 2, after, state)}
      ${alone?.edge(state, value.after, [joined + 4, width - 18], top, scale, state) ?? chevrons(wide ? [marks.passing] : [], top, after, value.after)}
    </g>
    ${join({ from: plus + 2, to: joined, top, kept: value.kept, written: m.of('written'), scale, state, offered })}`;
}

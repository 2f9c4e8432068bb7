/** The lane that shows what a memory is made of: its chart, opened, and under it what is left of every step. */
import { computed } from '@preact/signals-core';
import { nothing } from 'lit-html';
import { signed } from '../../pieces/print.js';
import { inOrder } from '../../state/place.js';
import { cursor, wanted } from '../../state/state.js';
import { textOf } from '../../words/text.js';
import { through } from '../asking.js';
import { bands } from './bands.js';
import { above, front } from './gutter.js';
import { through as way } from './path.js';
import { roomOf } from './places.js';
import { LENS, memoryOf, NAME, sharesOf } from './shares.js';
import { extent } from './stacks.js';
import { left } from './strip.js';
import { says } from './words.js';

/** @import { StateRow } from '../../kinds/kind.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Layer } from '../layer.js' */

const DECIMALS = 4; // of the table

const unit = computed(() => cursor.value.unit);

/** @param {Frame} frame @param {StateRow} state */
const startOf = ({ trace, cursor }, state) => trace.values[state.start]?.[cursor.unit] ?? 0;

/** @type {Layer} */
export const madeOf = {
  name: NAME,
  refusal: ({ kind }) => (kind.memory ? '' : textOf('made.refused')),
  asks: () => [[NAME, through(wanted.value, LENS, { unit: Math.min(unit.value, wanted.value.H - 1) })]],
  charts: ({ memory }) => (memory ? [memory.state] : []),
  says,
  room: (frame) => ({ ...roomOf(frame), hatched: [memoryOf(frame)?.part ?? ''] }),
  scale(frame, state) {
    const shares = state === memoryOf(frame) ? sharesOf(frame) : undefined;
    return shares ? extent(shares) : [];
  },
  under(L, frame, about) {
    const shares = about.state === memoryOf(frame) ? sharesOf(frame) : undefined;
    if (!shares) return nothing;
    return [
      bands(L, shares, startOf(frame, about.state), about),
      left(L, frame, shares, about.reached, about.hatch(about.state.part)),
    ];
  },
  bent: (L, frame, state) =>
    state === memoryOf(frame) && sharesOf(frame)
      ? (points) => (points.length > 0 ? `M${way(L, points)}` : '')
      : undefined,
  front(L, frame) {
    const state = memoryOf(frame);
    return state ? front(L, frame, state) : nothing;
  },
  above(L, frame, act) {
    const state = memoryOf(frame);
    return state ? above(L, frame, act, state) : nothing;
  },
  columns(frame) {
    const state = memoryOf(frame);
    const shares = sharesOf(frame);
    if (!state || !shares) return undefined;
    const { now, count, at } = shares;
    const share = (/** @type {number} */ from) => (from <= now && now <= count ? signed(at(now, from), DECIMALS) : '');
    return {
      name: textOf('made.left_plain', { symbol: state.symbol, step: frame.cursor.step }),
      part: state.part,
      columns: [{ name: '', at: (step) => share(inOrder(frame, step)), start: share(0) }],
    };
  },
};

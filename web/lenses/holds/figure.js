/**
 * What a hand does to the figure: the rod of a gate is cut, a clamp joins lip and blade, the block says what it would be; and the run left
 * alone is one thin edge, and a number behind each state.
 */
import { svg } from 'lit-html';
import { atLeast, fitted, textWidth } from '../../pieces/fit.js';
import { moment } from '../../pieces/moment.js';
import { percent, printed, signed } from '../../pieces/print.js';
import { symbol } from '../../pieces/symbol.js';
import { named } from '../../views/cell/label.js';
import { rootAcross, rootUpright } from '../../views/cell/valve.js';
import { px, thickness } from '../../views/cell/wire.js';
import { textOf } from '../../words/text.js';
import { leftAlone } from './alone.js';
import { holdNow, unheldNow } from './held.js';

/** @import { Part } from '../../kinds/kind.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Anchor } from '../../views/cell/label.js' */
/** @import { Scene } from '../../views/cell/scene.js' */
/** @import { Label, Whole } from '../../views/cell/labels.js' */
/** @import { Layout } from '../../views/cell/layout.js' */
/** @import { Across, Upright } from '../../views/cell/valve.js' */
/** @typedef {NonNullable<ReturnType<typeof holding>>} Held */
/** @typedef {NonNullable<ReturnType<typeof unheld>>} Alone */

/** From the middle of a valve to the inner ends of its clamp, and to its back. */
const [ENDS, BACK] = [6, 19];
/** From the middle of a wheel to its rim, and to where its rod ends. */
const [RIM, CUT] = [12.5, 19];
/** From the outer edge of a jaw to where the clamp takes hold of it. */
const INSIDE = 4;
/** A drawing as wide as this has room for more words. */
const ROOMY = 800;
/** What is said of the valve of what is written stands as near to it as this; its place below is another's. */
const NEAR = 40;
/** Of the type of what a number would be; and by how much smaller that may become for it. */
const [OTHER, SMALLER] = [13, 0.7];
/** Between lines of words. */
const LINE = 17;
/** Nearer than this, in pixels, two edges are one. */
const SEEN = 1;

/** @param {string} path */
const clamp = (path) => svg`<path class="cell-clamp" d=${path}></path>`;

/**
 * The rod of a valve ends before its wheel, and pulls nothing.
 * @param {(short: number) => string} way  of the rod, so much shorter
 */
const cut = (way) =>
  svg`<path class="cell-erased" d=${way(RIM)}></path><path class="cell-rod held" d=${way(CUT)}></path>`;

/** @param {Across} valve @param {(short: number) => string} way */
function across(valve, way) {
  const { x, datum, side = 1 } = valve;
  const [lip, root] = [datum - side * INSIDE, rootAcross(valve) - side * INSIDE];
  return svg`${cut(way)}${clamp(`M${px(x + ENDS)} ${px(lip)}H${px(x + BACK)}V${px(root)}H${px(x + ENDS)}`)}`;
}

/** @param {Upright} valve @param {(short: number) => string} way */
function upright(valve, way) {
  const { right, y } = valve;
  const [lip, root] = [right + INSIDE, rootUpright(valve) + INSIDE];
  return svg`${cut(way)}${clamp(`M${px(lip)} ${y - ENDS}V${y - BACK}H${px(root)}V${y - ENDS}`)}`;
}

/**
 * Beside the valve, near what the gate does; nothing lies on it.
 * @param {Scene} scene @param {Label} label @param {Whole} place  of that
 */
function note({ layout, moment }, { part, verb = '', rest, of }, { x, y, anchor, size, two }) {
  if (!verb || rest) return undefined;
  const said = textOf(`cell.${verb}`, { share: percent(moment.part(part).value) }).split('|');
  const lines = two ? [...said, ...(of ? [''] : [])] : [said.join(' ')];
  const { shape, room, top, lane, width, height, writeY } = layout;
  const wide = shape === 'wide';
  const written = (
    /** @type {number} */ left,
    /** @type {number} */ baseline,
    ends = anchor,
    by = width >= ROOMY && !of,
  ) =>
    svg`<text class="cell-held" x=${px(left)} y=${px(baseline)} text-anchor=${ends}>${textOf(by ? 'hold.drawn_by_you' : 'hold.drawn')}</text>`;
  // What stands over the highway has its valve below.
  if (y < top) return written(x + 24, top + lane + 34, 'start', wide);
  const below = y + lines.length * LINE;
  const long = textWidth(lines.slice(0, 2).at(-1) ?? '', size, 700) + 8;
  if (below > height) return written(x, y - LINE);
  if (!wide && anchor === 'end') return written(x - long, y + LINE);
  if (wide && room === 'lowest') return written(x + (anchor === 'end' ? -long : long), y, anchor, false);
  return written(x, !wide && (room === 'lowest' || Math.abs(y - writeY) < NEAR) ? y - LINE : below);
}

/** A part at the present step; nothing of one that nobody holds. @param {Frame} frame @param {Part} part @param {number} stage  that is reached */
export function holding(frame, part, stage) {
  const own = unheldNow(frame, part);
  if (frame.awaited || frame.kind.stageOf(part) > stage || own === undefined || !holdNow(frame, part)) return undefined;
  const twoSided = frame.kind.partNamed(part)?.signed;
  const share = twoSided ? (own + 1) / 2 : own;
  return {
    across,
    upright,
    note,
    other: textOf('hold.else', { value: (twoSided ? signed : printed)(own) }),
    /** On its meter. @param {number} left @param {number} top @param {number} width */
    tick: (left, top, width) => svg`<path class="cell-else" d="M${px(left + width * share)} ${top - 3}v14"></path>`,
  };
}

/**
 * In a slim drawing a state makes room for what it would be.
 * @param {Layout} layout @param {Parameters<typeof named>[0]} label
 */
function roomFor({ shape, width, top, mirrored }, label) {
  if (shape === 'wide') return label;
  const [size, room] = label.y < top ? [18, 152] : [15, 142];
  /** @type {Anchor} */
  const anchor = mirrored ? 'start' : 'end';
  return { ...label, x: mirrored ? 6 : width - 6, anchor, size, room };
}

/** The present step where nothing is held; nothing where it is not known. @param {Frame} frame @param {Layout} layout */
export function unheld(frame, layout) {
  const second = leftAlone(frame);
  if (!second) return undefined;
  const { of } = moment(second, frame.cursor.step, frame.cursor.unit);
  /** @param {string} name @param {number} value  that it has */
  const other = (name, value) => {
    const [here, there] = [signed(value), signed(of(name))];
    return here === there ? undefined : textOf('hold.else', { value: there });
  };
  return {
    /**
     * The lower edge that a stream would have, if that is elsewhere.
     * @param {string} name @param {number} value  that it has @param {[from: number, to: number]} between @param {number} top @param {number} scale @param {string} hue
     */
    edge(name, value, [from, to], top, scale, hue) {
      const [there, here] = [thickness(of(name), scale), thickness(value, scale)];
      if (Math.abs(there - here) < SEEN && Math.sign(of(name)) === Math.sign(value)) return undefined;
      const way = `M${px(from)} ${px(top + there)}H${px(to)}`;
      return svg`<path class="cell-casing" d=${way}></path><path class="cell-edgealone ${hue}" d=${way}></path>`;
    },
    /**
     * A state with what it would be behind it or, where that leaves too little room, over it; nothing where both are the same.
     * @param {Scene} scene @param {Label} given @param {Whole} at
     */
    beside({ moment: { of: value } }, given, at) {
      const { part, letter = '', hue = part, look } = given;
      const there = look === 'big' ? other(part, value(part)) : undefined;
      if (!there) return undefined;
      const words = `${letter}t`;
      const label = { ...at, part, hue, look, words, name: symbol(letter, 't'), value: value(part) };
      const { x, y, size, room, anchor = 'start' } = roomFor(layout, label);
      const type = atLeast(OTHER);
      const wide = textWidth(` ${there}`, type, 400);
      const all = `${words} ${signed(label.value)}`;
      const full = fitted(all, size, room, 700);
      const beside = fitted(all, size, room - wide, 700);
      const place = { ...label, x, y, size, anchor };
      if (beside >= SMALLER * full)
        return named({
          ...place,
          room: room - wide,
          tail: svg` <tspan class="cell-other" font-size=${type}>${there}</tspan>`,
        });
      return [
        named({ ...place, room }),
        svg`<text class="cell-label cell-other ${hue}" data-part=${part} x=${px(x)} y=${px(at.over ?? y - full - 2)} font-size=${type} text-anchor=${anchor}>${there}</text>`,
      ];
    },
  };
}

/** What a part is held at, as it is said of it. @param {Frame['kind']} kind @param {{part: Part, value: number}} hold */
export function heldAt(kind, { part, value }) {
  if (kind.partNamed(part)?.signed) return { how: 'at', value: signed(value) };
  const how = value === 1 ? 'open' : value === 0 ? 'shut' : 'at';
  return { how, value: percent(value) };
}

/** All that the views may see of one moment, taken from the signals at once, so that every figure draws the same. */
import { oneWay } from '../kinds/direction.js';
import { asked, heard } from './beside.js';
import { chosen } from './chosen.js';
import { lanes } from './lanes.js';
import { asks, reach, shown } from './limits.js';
import * as state from './state.js';
import { undoing } from './undo.js';

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Cursor, Frame } from './types.js' */

const layout = document.documentElement.dataset.layout === 'embed' ? 'embed' : 'page';

/** What is pointed at, as far as this kind of cell has it. @param {Kind} kind @param {Cursor} cursor @returns {Pick<Cursor, 'part'|'symbol'>} */
const pointed = ({ walk }, { part, symbol }) =>
  walk.some((place) => place.part === part && (place.symbol ?? '') === symbol)
    ? { part, symbol }
    : { part: null, symbol: '' };

/** @returns {Frame} */
export function frame() {
  // What is told of a preset comes with the recordings.
  void state.fetching.value;
  const { kind, request, trace, other } = state.run.value;
  const wanted = state.wanted.value;
  const awaited = state.awaited.value;
  const cursor = state.cursor.value;
  const direction = trace.direction ?? 'forward';
  const origin = state.origin.value;
  const whole = wanted.kind === kind.name ? wanted : state.answered.value.request;
  return {
    kind,
    trace,
    other,
    direction,
    request,
    // While another kind is being worked out, the controls are those of what is drawn.
    wanted: wanted.kind === kind.name ? oneWay(wanted, direction) : request,
    whole,
    words: state.words.value,
    names: state.names.value,
    origin,
    usual: oneWay(state.usual.value, direction),
    presets: state.presets.filter(({ request }) => request.kind === kind.name),
    presetName: state.unaltered(),
    foreign: state.foreign.value,
    cursor: {
      ...cursor,
      ...pointed(kind, cursor),
      walked: Math.min(cursor.walked, kind.walk.length - 1),
      step: Math.min(cursor.step, trace.T),
      stage: Math.min(cursor.stage, kind.lastStage),
      unit: Math.min(cursor.unit, trace.H - 1),
    },
    engine: state.engine.value,
    notices: state.notices.value,
    undoing: undoing(),
    pending: wanted !== state.answered.value.request,
    awaited,
    arriving: state.arriving.value,
    theme: state.chosenTheme.value || state.settings.value.theme,
    settings: state.settings.value,
    shown: awaited ? 0 : shown(),
    reach: reach(),
    asks: asks(),
    lanes: lanes.value,
    chosen: chosen.value,
    asked: asked.value,
    heard: heard.value,
    panel: state.panel.value,
    room: state.room.value,
    layout,
  };
}

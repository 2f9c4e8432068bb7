/** What the views draw from where there is no page and no reader: a preset at the step at which the page opens it. */
import { USUAL } from '../address/parameters.js';
import { figureFor } from '../kinds/figures.js';
import { kindOf } from '../kinds/register.js';
import { lastPlace } from '../state/place.js';
import { usualHeight } from '../views/cell/layout.js';

/** @import { Act, Frame, Recorded } from '../state/types.js' */

/** Without a reader nothing is ever done. */
export const nobody = /** @type {Act} */ ({});

/**
 * @param {Recorded} preset
 * @param {{width?: number, layout?: Frame['layout'], step?: number}} [place]  the step is the one the preset is about
 * @returns {Frame}
 */
export function frameOf(preset, { width = 680, layout = 'embed', step = preset.step } = {}) {
  const { name, request, words, names = [], trace } = preset;
  const kind = kindOf(request);
  const height = usualHeight(figureFor({ kind, trace }).tables, width);
  const last = lastPlace({ kind, trace });
  return {
    kind,
    trace,
    other: preset.backward ?? null,
    direction: 'forward',
    request,
    wanted: request,
    whole: request,
    words,
    names,
    origin: preset,
    usual: request,
    presets: [preset],
    presetName: name,
    foreign: false,
    cursor: {
      step,
      stage: kind.lastStage,
      direction: 'forward',
      unit: 0,
      part: null,
      symbol: '',
      walked: 0,
      playing: false,
      pace: 0,
      forward: false,
      opened: false,
    },
    engine: { kind: 'ready', place: 'page' },
    notices: [],
    undoing: { back: '', forth: '' },
    pending: false,
    awaited: false,
    arriving: false,
    theme: 'light',
    settings: USUAL,
    shown: last,
    reach: { first: 1, last },
    asks: false,
    lanes: [],
    chosen: {},
    asked: new Map(),
    heard: new Map(),
    panel: 'cell',
    room: { width, height, axis: { width, height }, arrangement: 'stacked' },
    layout,
  };
}

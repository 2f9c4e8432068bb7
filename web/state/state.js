/**
 * The one state of the page, in parts that have one writer each: `wanted` (controls, presets, the address),
 * `answered` (the engine), `cursor` (transport, diagram, timeline, keys), and what the page says about itself.
 */

import { batch, computed, signal } from '@preact/signals-core';
import recordings from '#recordings';
import { USUAL } from '../address/parameters.js';
import { START } from '../address/state.js';
import { someWords } from '../address/words.js';
import { oneWay } from '../kinds/direction.js';
import { kindOf } from '../kinds/register.js';
import { brought } from '../later/brought.js';
import { reshaped, stepsOf } from '../units/shape.js';
import { letGo } from './held.js';
import { placeOf } from './place.js';
import { AT_FIELD } from './places.js';
import { recorded, recordedLater } from './recordings.js';
import { sameRequest, sameWords } from './same.js';
import { unanswered } from './unanswered.js';

/** @import { Settings } from '../address/parameters.js' */
/** @import { Answer, Cursor, EngineStatus, Notice, Panel, Preset, Recorded, Request, Room, ThemeChoice } from './types.js' */

/** Those of the LSTM, and of the other kinds once they are there (kinds/later.js). */
export const presets = /** @type {Preset[]} */ (
  recordings.presets.map((preset) => ({ ...preset, ...recorded()[preset.name] }))
);

/** @param {readonly Preset[]} more */
export const addPresets = (more) => presets.push(...more);

/** @param {Preset} [preset] @returns {preset is Recorded} */
export const isRecorded = (preset) => preset?.trace !== undefined;

/** @param {string} name */
export const presetNamed = (name) => presets.find((preset) => preset.name === name);

const first = /** @type {Recorded} */ (presetNamed('default'));

/** What the controls say. */
export const wanted = signal(/** @type {Request} */ (first.request));
/** The words on its steps: one for each, '' where there is none, and none at all where no step has one. Python is never asked about them. */
export const words = signal(first.words);
/** The same of its inputs: a name for each. */
export const names = signal(/** @type {readonly string[]} */ ([]));
/** What Python (or a recording) last answered, with the request it answers. */
export const answered = signal(/** @type {Answer} */ (first));
/** The request that Python refused last, and why. */
export const refused = signal(/** @type {{request: Request, what: string}|null} */ (null));
/** The preset that reset goes back to. */
export const origin = signal(/** @type {Preset} */ (first));
const shape = computed(() => `${wanted.value.H}x${wanted.value.D}`);
/** What reset goes back to, in the shape that is wanted: the same until that is another. */
export const usual = computed(() => {
  void shape.value;
  return reshaped(origin.value.request, wanted.peek());
});
/** Whether none of the preset's weights is left, 0 aside, as in a reader's own file: these are not the preset's, changed. */
export const foreign = computed(() => {
  const { weights } = wanted.value;
  const stands = Object.entries(usual.value.weights).flatMap(([name, numbers]) =>
    numbers.flatMap((number, at) => (number === 0 ? [] : [number === weights[name]?.[at]])),
  );
  return stands.length > 0 && !stands.includes(true);
});
export const cursor = signal(
  /** @type {Cursor} */ ({
    step: START.step,
    stage: kindOf(first.request).lastStage,
    direction: 'forward',
    unit: 0,
    part: null,
    symbol: '',
    walked: 0,
    playing: false,
    pace: 1,
    forward: false,
    opened: true,
  }),
);
export const engine = signal(/** @type {EngineStatus} */ ({ kind: 'loading', phase: 'download', done: 0, total: 0 }));
let awaiting = false;
/**
 * What was asked has been waiting since Python could not answer; where it can, the old picture stands for the blink of an eye that it takes.
 * It waits until it is answered, not only until Python is ready: between the two the old numbers would flash up.
 */
export const awaited = computed(() => {
  awaiting = wanted.value !== answered.value.request && (awaiting || engine.value.kind !== 'ready');
  return awaiting;
});
/** What there is to show: the last answer, or what is asked, with nothing known. */
const said = computed(() => (awaited.value ? unanswered(wanted.value) : answered.value));
const looksBack = computed(() => cursor.value.direction === 'backward');
/** What there is to draw: of two directions the one that is looked at. */
export const run = computed(() => {
  const { request, trace, backward } = said.value;
  const kind = kindOf(request);
  return looksBack.value && backward
    ? { kind, request: oneWay(request, 'backward'), trace: backward, other: trace }
    : { kind, request: oneWay(request, 'forward'), trace, other: backward ?? null };
});
/** The kind of cell of what is drawn. */
export const kind = computed(() => run.value.kind);
export const notices = signal(/** @type {Notice[]} */ ([]));
/** What the address says of the figure itself (address/parameters.js); only its theme may change later. */
export const settings = signal(/** @type {Settings} */ (USUAL));
/** The furthest place that has been shown since the last change of what Python is asked. */
export const furthest = signal(placeOf(run.peek(), cursor.peek()));
/** What the reader has chosen, if anything; what the system has. */
export const chosenTheme = signal(/** @type {ThemeChoice|''} */ (''));
export const systemTheme = signal(/** @type {'light'|'dark'} */ ('light'));
export const theme = computed(() => {
  const wantedTheme = chosenTheme.value || settings.value.theme;
  return wantedTheme === 'auto' ? systemTheme.value : wantedTheme;
});
/** The panel that an embedded figure shows; a whole page shows them all. */
export const panel = signal(/** @type {Panel} */ ('cell'));
/** How much room the figure has (reader/room.js). */
export const room = signal(
  /** @type {Room} */ ({ width: 944, height: Infinity, axis: { width: 944, height: Infinity }, arrangement: 'beside' }),
);

/** The preset that asks exactly this, if there is one: its trace is recorded and needs no Python. @param {Request} request */
export const presetOf = (request) => presets.find((preset) => sameRequest(preset.request, request));

/** The name of the preset that is shown unaltered, or ''. */
export function unaltered() {
  const preset = presetOf(letGo(wanted.value));
  const unnamed = preset && sameWords(preset.words, words.value) && sameWords(preset.names ?? [], names.value);
  return unnamed ? preset.name : '';
}

/**
 * Ask for something else. A recorded request is answered on the spot, any other by the engine.
 * @param {Request} given
 * @param {readonly string[]} [said]  the words on its steps, where they are others
 * @param {readonly string[]} [named]  the names of its inputs, where they are others
 */
export function want(given, said = words.value, named = names.value) {
  const request = brought.lenses?.fit(given) ?? given;
  const preset = presetOf(request);
  const direction = request.backward ? cursor.peek().direction : 'forward';
  const trace = { T: stepsOf(request), ...(direction === 'backward' && { direction }) };
  batch(() => {
    unsayAtFields();
    wanted.value = preset ? preset.request : request;
    words.value = someWords(said);
    names.value = someWords(named);
    if (direction !== cursor.peek().direction) cursor.value = { ...cursor.peek(), direction };
    furthest.value = placeOf({ kind: kindOf(request), trace }, cursor.peek());
    if (preset) replay();
  });
}

/** Whether the recordings that are not here yet are on their way. */
export const fetching = signal(false);
/** Whether what is asked is answered by one of them; Python may do so before. */
export const arriving = computed(
  () => fetching.value && wanted.value !== answered.value.request && presetOf(wanted.value) !== undefined,
);

/** Answer what is asked with its recording: now, where that is here, or when it has come, if nothing else is asked by then. */
export function replay() {
  const preset = presetOf(wanted.peek());
  if (isRecorded(preset)) answered.value = preset;
  else if (preset && !fetching.peek()) fetchRecordings();
}

/** Fetch the recordings that are not here yet. */
export async function fetchRecordings() {
  if (presets.every(isRecorded)) return;
  fetching.value = true;
  const traces = await recordedLater();
  batch(() => {
    fetching.value = false;
    for (const preset of presets) Object.assign(preset, traces[preset.name]);
    if (isRecorded(presetOf(wanted.peek())) && answered.peek().request !== wanted.peek()) replay();
  });
}

/** @param {Partial<Cursor>} patch */
export function moveCursor(patch) {
  const forward = 'step' in patch ? false : cursor.value.forward;
  const opened = 'step' in patch || 'stage' in patch ? false : cursor.value.opened;
  if ('step' in patch && patch.step !== cursor.value.step)
    notices.value = notices.value.filter(({ where }) => !where.startsWith('inputs['));
  batch(() => {
    cursor.value = { ...cursor.value, forward, opened, ...patch };
    const turned = patch.direction !== undefined;
    furthest.value = Math.max(turned ? 0 : furthest.peek(), placeOf(run.peek(), cursor.value));
  });
}

/** A sentence at one place; a later one at the same place takes its stead. @param {string} where @param {string} what */
export function say(where, what) {
  notices.value = [...notices.value.filter((notice) => notice.where !== where), { where, what }];
}

/** What was said at a field has had its time. */
export function unsayAtFields() {
  const left = notices.value.filter(({ where }) => !AT_FIELD.test(where));
  if (left.length < notices.value.length) notices.value = left;
}

/** @param {string} where */
export function unsay(where) {
  if (notices.value.some((notice) => notice.where === where)) {
    notices.value = notices.value.filter((notice) => notice.where !== where);
  }
}

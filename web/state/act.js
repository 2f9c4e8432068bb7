/**
 * Everything a reader can do, by name; what changes numbers has a file of its own (edits.js). Views call these and nothing else. Where an edit moves the reader as well, both happen at once:
 * the move belongs to the edit in the browser's history, and what comes after the new place is covered again (state/limits.js).
 */
import { batch } from '@preact/signals-core';
import { NUMBERS } from '../address/parameters.js';
import { bothWays } from '../kinds/direction.js';
import { kindOf } from '../kinds/register.js';
import { stepsOf } from '../units/shape.js';
import { wordsFor } from './edits.js';
import { asks, reach, stepLocked } from './limits.js';
import { lastPlace, placeAt, placeOf } from './place.js';
import {
  chosenTheme,
  cursor,
  kind,
  moveCursor,
  notices,
  origin,
  panel,
  presetNamed,
  run,
  say,
  settings,
  unsay,
  unsayAtFields,
  usual,
  want,
  wanted,
  words,
} from './state.js';

/** @import { Place } from '../kinds/kind.js' */
/** @import { Direction, Named, Panel, Part, PartSymbol, Preset, Request, ThemeChoice } from './types.js' */

/** @param {number} input  from 0: of several, the one that is edited */
export const chooseInput = (input) => moveCursor({ input });

/** @param {number} unit  from 0; the nearest that there is */
export const chooseUnit = (unit) => moveCursor({ unit: Math.min(Math.max(unit, 0), run.value.trace.H - 1) });

/** @param {string} unfolded  what is written out in the equations, a letter for each */
export const unfold = (unfolded) => moveCursor({ unfolded });

/** A preset, at the step it is about. @param {string} name */
export function choosePreset(name) {
  const preset = /** @type {Preset} */ (presetNamed(name));
  batch(() => {
    notices.value = [];
    origin.value = preset;
    moveCursor({
      step: preset.step,
      stage: kindOf(preset.request).lastStage,
      direction: 'forward',
      unit: 0,
      playing: false,
      opened: true,
    });
    want(preset.request, preset.words, preset.names ?? []);
  });
}

/** Back to the preset; what is locked stays as it is, and whether there are two directions. */
export function resetAll() {
  const { lock } = settings.value;
  const present = wanted.value;
  /** @param {Pick<Request, 'weights'|'starts'>} cell  of the preset @param {Pick<Request, 'weights'|'starts'|'holds'>} now */
  const kept = (cell, now) => ({
    weights: lock.includes('weights') ? now.weights : cell.weights,
    starts: lock.includes('starts') ? now.starts : cell.starts,
    ...(lock.includes('hold') && now.holds && { holds: now.holds }),
  });
  const { backward, ...preset } = NUMBERS.some((what) => lock.includes(what)) ? usual.value : origin.value.request;
  const forward = { ...preset, ...kept(preset, present), ...(lock.includes('inputs') && { inputs: present.inputs }) };
  const said = lock.includes('inputs') ? words.value : wordsFor(origin.value.words, stepsOf(forward));
  want(
    present.backward ? { ...forward, backward: kept(backward ?? preset, present.backward) } : forward,
    said,
    origin.value.names ?? [],
  );
}

/**
 * The place nearest to `place` that the reader can reach.
 * @param {number} place
 */
function reachable(place) {
  const { first, last } = reach();
  return placeAt(run.value, Math.min(Math.max(place, first), last));
}

/** @param {number} step */
export function goToStep(step) {
  const { step: here, stage } = cursor.value;
  const there = stepLocked() ? here : Math.min(Math.max(step, 1), run.value.trace.T);
  moveCursor({ ...reachable(placeOf(run.value, { step: there, stage })), playing: false });
}

/** @param {number} stage */
export const goToStage = (stage) =>
  moveCursor({ ...reachable(placeOf(run.value, { step: cursor.value.step, stage })), playing: false });

/** On to a place, if that is further on. @param {number} place @param {boolean} playing */
function advance(place, playing) {
  const { step, stage } = cursor.value;
  const to = reachable(place);
  if (placeOf(run.value, to) <= placeOf(run.value, { step, stage })) return false;
  moveCursor(to.step === step ? { stage: to.stage, playing } : { ...to, forward: true, playing });
  return true;
}

/** One stage on; behind the last stage comes the first of the next step. False at the very end. @param {boolean} playing */
const advanceStage = (playing) => advance(placeOf(run.value, cursor.value) + 1, playing);

/** One step on, at the same stage, so that steps can be compared. False at the end. @param {boolean} playing */
function advanceStep(playing) {
  const there = placeOf(run.value, cursor.value) + kind.value.lastStage;
  return !stepLocked() && there <= lastPlace(run.value) && advance(there, playing);
}

/** To the step on the left or on the right; time goes on with it where the cell reads that way. @param {-1|1} by */
function goSideways(by) {
  if (by < 0 === (cursor.value.direction === 'backward')) advanceStep(false);
  else goToStep(cursor.value.step + by);
}

export const nextStage = () => advanceStage(false);
export const nextStep = () => goSideways(1);
export const previousStep = () => goSideways(-1);
export const previousStage = () => moveCursor({ ...reachable(placeOf(run.value, cursor.value) - 1), playing: false });

/** The other of the two cells, at the same step. @param {Direction} direction */
export function lookTo(direction) {
  unsayAtFields();
  moveCursor({ direction, playing: false, opened: false });
}

/** A second cell that reads from the end, like the first one to begin with; or without it. @param {boolean} both */
export function readBothWays(both) {
  const { backward, ...forward } = wanted.value;
  if (both === (backward !== undefined)) return;
  const before = origin.value.request.backward;
  want(both ? bothWays(before ? { ...forward, backward: before } : forward) : forward);
}

/** What is covered next is shown. */
export function showAnswer() {
  if (!asks()) return;
  const to = placeAt(run.value, placeOf(run.value, cursor.value) + 1);
  moveCursor({ ...to, forward: to.step !== cursor.value.step, playing: false });
}

/** @param {Part|null} part @param {PartSymbol|''} [symbol] */
export function lookAt(part, symbol = '') {
  if (cursor.value.part !== part || cursor.value.symbol !== symbol) moveCursor({ part, symbol });
}

/** On to a place of the figure, by keyboard. @param {number} walked */
export function walkTo(walked) {
  const { part, symbol = '' } = /** @type {Place} */ (kind.value.walk[walked]);
  moveCursor({ walked, part, symbol });
}

/** A step that is locked can only be played through by its stages. */
const byStage = () => stepLocked() || PACES[cursor.value.pace]?.by === 'stage';

/** Playing starts where the reader has gone; at the beginning where they have not moved yet, or have come to the end. */
export function togglePlay() {
  const { playing, opened } = cursor.value;
  const { first, last } = reach();
  const here = placeOf(run.value, cursor.value);
  const atEnd = here >= last || (!byStage() && here + kind.value.lastStage > lastPlace(run.value));
  if (playing) moveCursor({ playing: false });
  else if (opened || atEnd) moveCursor({ playing: true, ...reachable(byStage() ? first : kind.value.lastStage) });
  else moveCursor({ playing: true });
}

/** How playing advances: through the stages or from step to step, and how long each is shown. */
export const PACES = /** @type {const} */ ([
  { name: 'slow', by: 'stage', milliseconds: 1800 },
  { name: 'stages', by: 'stage', milliseconds: 900 },
  { name: 'steps', by: 'step', milliseconds: 1000 },
  { name: 'fast', by: 'step', milliseconds: 350 },
]);

/** One beat of playing; stops at the end. */
export function beat() {
  const moved = byStage() ? advanceStage(true) : advanceStep(true);
  if (!moved) moveCursor({ playing: false });
}

/** @param {number} pace */
export const setPace = (pace) => moveCursor({ pace });

/** @param {Panel} name */
export function showPanel(name) {
  panel.value = name;
}

/** @param {ThemeChoice} theme */
export function chooseTheme(theme) {
  chosenTheme.value = theme;
}

export * from './edits.js';
export { say as refuse, unsay as accept };

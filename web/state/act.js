/** Everything a reader can do, by name. Views call these and nothing else. */
import { LAST_STAGE, STEPS } from '../parts.js';
import {
  answered,
  cursor,
  moveCursor,
  notices,
  origin,
  panel,
  presetNamed,
  say,
  theme,
  unsay,
  want,
  wanted,
} from './state.js';

/** @import { GatedPart, Panel, Part, Preset, Request } from './types.js' */
/** @typedef {'W'|'U'|'b'} Letter */
/** @typedef {'cell_start'|'hidden_start'} Start */

/** @param {Partial<Request>} patch */
const change = (patch) => want({ ...wanted.value, ...patch });

/** @param {Request} request @param {GatedPart} part @param {Letter} letter */
export function parameterOf(request, part, letter) {
  const entry = request.cell[part][letter][0];
  return /** @type {number} */ (Array.isArray(entry) ? entry[0] : entry);
}

/** @param {GatedPart} part @param {Letter} letter @param {number} value */
export function setParameter(part, letter, value) {
  const { cell } = wanted.value;
  change({ cell: { ...cell, [part]: { ...cell[part], [letter]: letter === 'b' ? [value] : [[value]] } } });
}

/** @param {GatedPart} part @param {Letter} letter */
export const resetParameter = (part, letter) =>
  setParameter(part, letter, parameterOf(origin.value.request, part, letter));

/** @param {Start} start @param {number} value */
export const setStart = (start, value) => change({ [start]: [value] });

/** @param {Start} start */
export const resetStart = (start) => change({ [start]: origin.value.request[start] });

/** @param {number} step @param {number} value */
export const setInput = (step, value) => change({ inputs: wanted.value.inputs.with(step - 1, value) });

/** @param {number[]} inputs */
export function setInputs(inputs) {
  change({ inputs });
  moveCursor({ step: Math.min(cursor.value.step, inputs.length) });
}

/** A new step with input 0 behind `step`, and the cursor on it. @param {number} step */
export function insertStep(step) {
  const { inputs } = wanted.value;
  if (inputs.length >= STEPS.most)
    return say('inputs', `A sequence here has at most ${STEPS.most} steps; nothing was inserted.`);
  change({ inputs: inputs.toSpliced(step, 0, 0) });
  moveCursor({ step: step + 1 });
}

/** @param {number} step */
export function removeStep(step) {
  const { inputs } = wanted.value;
  if (inputs.length <= STEPS.fewest) return say('inputs', 'A sequence has at least one step; nothing was removed.');
  change({ inputs: inputs.toSpliced(step - 1, 1) });
  moveCursor({ step: Math.min(step, inputs.length - 1) });
}

/** @param {string} name */
export function choosePreset(name) {
  const preset = /** @type {Preset} */ (presetNamed(name));
  notices.value = [];
  origin.value = preset;
  want(preset.request);
  moveCursor({ step: Math.min(cursor.value.step, preset.trace.T), playing: false });
}

export const resetAll = () => want(origin.value.request);

/** @param {number} step */
export function goToStep(step) {
  moveCursor({ step: Math.min(Math.max(step, 1), answered.value.trace.T), playing: false });
}

/** @param {number} stage */
export const goToStage = (stage) => moveCursor({ stage, playing: false });

/** One stage on; behind the last stage comes the first of the next step. False at the very end. @param {boolean} playing */
function advanceStage(playing) {
  const { step, stage } = cursor.value;
  if (stage < LAST_STAGE) moveCursor({ stage: stage + 1, playing });
  else if (step < answered.value.trace.T) moveCursor({ step: step + 1, stage: 1, forward: true, playing });
  else return false;
  return true;
}

/** One step on, at the same stage, so that steps can be compared. False at the end. @param {boolean} playing */
function advanceStep(playing) {
  const { step } = cursor.value;
  if (step >= answered.value.trace.T) return false;
  moveCursor({ step: step + 1, forward: true, playing });
  return true;
}

export const nextStage = () => advanceStage(false);
export const nextStep = () => advanceStep(false);

export function previousStage() {
  const { step, stage } = cursor.value;
  if (stage > 1) moveCursor({ stage: stage - 1, playing: false });
  else if (step > 1) moveCursor({ step: step - 1, stage: LAST_STAGE, playing: false });
}

/** @param {Part|null} part */
export function lookAt(part) {
  if (cursor.value.part !== part) moveCursor({ part });
}

/** From the end, playing starts again at the beginning. */
export function togglePlay() {
  const { playing, step, stage, pace } = cursor.value;
  const byStage = PACES[pace]?.by === 'stage';
  const atEnd = step >= answered.value.trace.T && (stage === LAST_STAGE || !byStage);
  if (playing) moveCursor({ playing: false });
  else if (atEnd) moveCursor({ playing: true, step: 1, stage: byStage ? 1 : LAST_STAGE });
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
  const { by } = /** @type {typeof PACES[number]} */ (PACES[cursor.value.pace]);
  const moved = by === 'stage' ? advanceStage(true) : advanceStep(true);
  if (!moved) moveCursor({ playing: false });
}

/** @param {number} pace */
export const setPace = (pace) => moveCursor({ pace });

/** @param {Panel} name */
export function showPanel(name) {
  panel.value = name;
}

export function switchTheme() {
  theme.value = theme.value === 'dark' ? 'light' : 'dark';
}

export { say as refuse, unsay as accept };

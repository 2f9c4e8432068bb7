/**
 * The figure in a frame of a notebook: everything in one script, for nothing can be fetched there. It opens once the widget around it (widget.js)
 * says what is shown: the cell that was given to `lc.show` is a preset like any other, recorded by the kernel. From then on the kernel answers,
 * and hears what the reader has made of it.
 */
import '../later/rest.js';
import '../kinds/later.js';
import '../units/later.js';
import '../lenses/later.js';
import '../learning/later.js';
import '../later/more.js';
import '../opening/later.js';
import '../opening/hdf5/later.js';
import '../views/share/later.js';
import '../embed/later.js';
import '../views/text/later.js';
import { effect } from '@preact/signals-core';
import { brought } from '../later/brought.js';
import { start } from '../start.js';
import { present, take } from '../state/history.js';
import { sameRequest } from '../state/same.js';
import { addPresets, settings } from '../state/state.js';
import { addTexts } from '../words/text.js';
import { asking } from './kernel.js';
import { unpacked } from './packed.js';
import texts from './words/en.json' with { type: 'json' };

/** @import { Preset, Request, Trace } from '../state/types.js' */
/** @import { Said } from '../engine/messages.js' */
/** @typedef {{request: Request, answer: unknown, buffers: DataView[]}} Run  with what the kernel has said of it, packed */
/** @typedef {Omit<Parameters<typeof take>[0], 'origin'>} Left  the state as the reader leaves it */
/** @typedef {{run: Run, request: Request, left?: Left | undefined}} Opening  what is shown at first; what has become of it; where the frame stood */

/** How long nothing may move before the kernel is told, in milliseconds. */
const QUIET = 150;

/** As the page knows it: the frame says so too (web/runtime/notebook.js). */
const NAME = 'shown';

/** @param {Said} said @param {'backward'} [direction] @returns {Trace} */
const traceOf = ({ trace, printed, told }, direction) => ({
  ...trace,
  printed,
  told,
  ...(direction && { direction }),
});

/** @param {Run} run @returns {Preset} */
function presetOf({ request, answer, buffers }) {
  const said = /** @type {Said} */ (unpacked(answer, buffers));
  const backward = said.backward && { backward: traceOf(said.backward, 'backward') };
  return { name: NAME, step: Math.min(2, said.trace.T), request, words: [], trace: traceOf(said), ...backward };
}

/** @returns {Left} */
function left() {
  const { origin: _, opened: _opened, ...state } = present();
  return state;
}

/** @param {Opening} opening @param {MessagePort} port */
function open({ run, request, left: before }, port) {
  addTexts(/** @type {any} */ (texts));
  const origin = presetOf(run);
  addPresets([origin]);
  brought.connect = asking(port);
  const { theme } = document.documentElement.dataset;
  start();
  settings.value = { ...settings.value, links: 'off', theme: theme === 'dark' ? 'dark' : 'light' };
  if (before || !sameRequest(request, run.request)) take({ ...left(), ...before, request, origin });
  /** @type {ReturnType<typeof setTimeout>} */
  let waiting;
  effect(() => {
    const state = left();
    clearTimeout(waiting);
    waiting = setTimeout(() => port.postMessage({ state }), QUIET);
  });
}

addEventListener('message', function hear({ source, data, ports: [port] }) {
  if (source !== parent || data?.figure !== 'open' || !port) return;
  removeEventListener('message', hear);
  open(data, port);
});
parent.postMessage({ figure: 'waiting' }, '*');

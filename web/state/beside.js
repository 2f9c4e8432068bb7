/** What Python is asked beside the run in the figure, each by a key, as long as somebody looks at it; and what has come of it. */
import { batch, computed, effect, signal } from '@preact/signals-core';
import { isRecorded, presetOf } from './state.js';

/** @import { Answer, Looked, Request } from './types.js' */
/** @typedef {Answer | Looked | {request: Request, what: string}} Heard  an answer, or why there is none */
/** @typedef {() => Iterable<[string, Request]>} Asker  what somebody wants to know now, each request by its key */

const askers = signal(/** @type {readonly {value: [string, Request][]}[]} */ ([]));

/** Each is asked again only when what it looks at has changed. @param {Asker} asker */
export function addAsker(asker) {
  askers.value = [...askers.peek(), computed(() => [...asker()])];
}

/** A request by its key. */
export const asked = computed(() => new Map(askers.value.flatMap(({ value }) => value)));
/** What was last heard under a key. It may answer a request before the present one. */
export const heard = signal(/** @type {ReadonlyMap<string, Heard>} */ (new Map()));

/** Answers that are here, as long as somebody has what they answer. @type {WeakMap<Request, Answer>} */
const known = new WeakMap();

/** @param {Answer} answer */
export const know = (answer) => known.set(answer.request, answer);

/** @param {Request} request @returns {Answer|undefined} */
export function answerTo(request) {
  const preset = 'ask' in request ? undefined : presetOf(request);
  return isRecorded(preset) ? { request, trace: preset.trace, backward: preset.backward } : known.get(request);
}

/** @param {string} key @param {Heard} what */
export function hear(key, what) {
  if ('trace' in what) know(what);
  heard.value = new Map(heard.peek()).set(key, what);
}

/** Whether an answer is still to come. */
export const waits = () => [...asked.value].some(([key, request]) => heard.value.get(key)?.request !== request);

/** What is recorded, or has been answered, is there at once. @param {{ask: (key: string, request: Request) => void, drop: (key: string) => void}} engine */
export function startAsking({ ask, drop }) {
  /** @type {typeof asked.value} */
  let before = new Map();
  effect(() => {
    const now = asked.value;
    batch(() => {
      for (const key of before.keys()) if (!now.has(key)) drop(key);
      for (const [key, request] of now) {
        if (before.get(key) === request) continue;
        const answer = answerTo(request);
        if (answer) {
          drop(key);
          hear(key, answer);
        } else ask(key, request);
      }
    });
    before = now;
  });
}

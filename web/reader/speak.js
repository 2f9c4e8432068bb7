/**
 * The one calm live region. It speaks of a new step, stage or preset and of a sentence that concerns the reader, at most twice a second;
 * of what a change brought about once it rests, not at every tick of a slider, whose own value is spoken by the browser; and never while
 * playing.
 */
import { computed, effect } from '@preact/signals-core';
import { changed } from '../state/changed.js';
import { frame } from '../state/frame.js';
import { cursor, names, notices, origin, run, words } from '../state/state.js';

/** @import { Frame } from '../state/types.js' */

const CALM = 500; // milliseconds
const REST = 1000;

/**
 * @param {HTMLElement} region
 * @param {(frame: Frame) => string} sentence                     what there is at this place
 * @param {(frame: Frame, names: string[]) => string} consequence  what a change of these brought about (state/changed.js)
 */
export function startSpeaking(region, sentence, consequence) {
  const place = computed(
    () =>
      `${run.value.trace.direction}.${cursor.value.unit}.${cursor.value.step}.${cursor.value.stage}.${origin.value.name}`,
  );
  const trouble = computed(() => notices.value.at(-1)?.what ?? '');
  let told = { place: place.value, trouble: '', words: words.value, names: names.value, ...run.value };
  let timer = 0;
  effect(() => {
    const news = { place: place.value, trouble: trouble.value, words: words.value, names: names.value, ...run.value };
    const moved = news.place !== told.place;
    const warned = news.trouble !== '' && news.trouble !== told.trouble;
    clearTimeout(timer);
    const edited = news.trace !== told.trace || news.words !== told.words || news.names !== told.names;
    if (cursor.value.playing || !(moved || news.trouble !== told.trouble || edited)) return;
    timer = window.setTimeout(
      () => {
        const what = changed(told, news);
        const now = frame();
        told = news;
        if (warned && !moved) region.textContent = news.trouble;
        else region.textContent = moved || what.length === 0 ? sentence(now) : consequence(now, what);
      },
      moved || warned ? CALM : REST,
    );
  });
}

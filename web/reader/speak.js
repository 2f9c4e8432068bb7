/**
 * The one calm live region. It speaks of a new step, stage or preset and of a sentence that concerns the reader, at most twice a second;
 * never while playing, and never for the tick of a slider, whose own value is spoken by the browser.
 */
import { computed, effect } from '@preact/signals-core';
import { frame } from '../state/frame.js';
import { cursor, notices, presetOf, wanted } from '../state/state.js';

/** @import { Frame } from '../state/types.js' */

const CALM = 500; // milliseconds

/** @param {HTMLElement} region @param {(frame: Frame) => string} sentence */
export function startSpeaking(region, sentence) {
  const place = computed(() => `${cursor.value.step}.${cursor.value.stage}.${presetOf(wanted.value)?.name}`);
  const trouble = computed(() => notices.value.at(-1)?.what ?? '');
  const opened = { place: place.value, trouble: '' };
  let timer = 0;
  effect(() => {
    const news = { place: place.value, trouble: trouble.value };
    if (cursor.value.playing || (news.place === opened.place && news.trouble === opened.trouble)) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const moved = news.place !== opened.place;
      Object.assign(opened, news);
      region.textContent = news.trouble && !moved ? news.trouble : sentence(frame());
    }, CALM);
  });
}

/**
 * One slider. It shows a value and never makes one: a value beyond its ends stays what it is, pinned to the end with a mark.
 */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { SLIDER } from '../ranges.js';
import { textOf } from '../words/text.js';
import { meant, undecided } from './finger.js';
import { typed } from './print.js';
import { spoken } from './spoken.js';

const { low, high, step } = SLIDER;

/** @param {number} value */
const within = (value) => Math.min(Math.max(value, low), high);

/** Where a value lies on the track, from 0 to 1. @param {number} value */
const place = (value) => (within(value) - low) / (high - low);

/**
 * @param {object} slider
 * @param {string} slider.label     in words: "forget gate, weight of the input"
 * @param {number} slider.value
 * @param {number} slider.original  the preset's value, marked on the track when the slider has left it
 * @param {(value: number) => void} slider.set  while it moves
 * @param {() => void} slider.commit            when it rests
 * @param {() => void} slider.reset             double-click, Delete or Backspace
 */
export function slider({ label, value, original, set, commit, reset }) {
  const beyond = value < low ? 'below' : value > high ? 'above' : '';
  const [from, to] = [place(0), place(value)].sort((a, b) => a - b);
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    reset();
  };
  return html`<span dir="ltr" class="controls-slider ${beyond}" style="--from:${from};--to:${to};--original:${place(original)}">
    ${value === original ? nothing : html`<i class="controls-original"></i>`}
    <input type="range" min=${low} max=${high} step=${step} .value=${live(String(within(value)))} aria-label=${label}
      aria-valuetext=${textOf('slider.value', { label, value: spoken(typed(value)), beyond: beyond ? 'yes' : 'no' })}
      @input=${meant(set)} @change=${commit} @pointerdown=${undecided} @dblclick=${reset} @keydown=${key}>
  </span>`;
}

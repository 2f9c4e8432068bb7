/**
 * Asks for what the page will need before its own script has come, so that it waits for one way to the host, not for two: where it opens at
 * another preset than the first, its recording; what stands around the cell; the script that fetches Python, or, in a frame, the one that
 * talks with the page around. It stands in the page itself, behind the element of that script and before the style, for which it would have
 * to wait.
 *
 * Of Python nothing more is asked for here. A worker that is made so early makes the first picture later where there are two processors. A
 * preloaded file comes to a worker only by the browser's cache: where the host lets nothing be kept it would travel twice, and where it has
 * to be asked whether the file is still the same, nothing is won.
 */
import { fetched, fetching } from './later/fetched.js';

/** @import { Script } from './later/fetched.js' */

const script = document.querySelector('script[defer]');
const { preset = '' } = document.documentElement.dataset;
const [, opened = preset] = /\bpreset[:=]([\w-]+)/.exec(location.hash + location.search) ?? [];

/** @param {Script} next */
function preload(next) {
  const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'script' });
  const { href } = new URL(next.path, /** @type {HTMLScriptElement} */ (script).src);
  document.head.append(Object.assign(link, fetching(next), { href }));
}

if (script instanceof HTMLScriptElement) {
  if (RECORDED.presets.includes(opened)) fetched(RECORDED, script.src);
  preload(REST);
  const framed = parent !== window;
  // In a frame nobody knows yet whether Python will be wanted.
  if (framed || !/\bengine=/i.test(location.search + location.hash)) preload(framed ? HOST : ENGINE);
}

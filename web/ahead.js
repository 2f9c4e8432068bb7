/**
 * Where the page opens at another preset than the first, its recording is asked for before the page's own script has come: the first
 * picture waits for one way to the host, not for two. It stands in the page itself, behind the element of that script.
 */
import { fetched } from './fetched.js';

const script = document.querySelector('script[defer]');
const { preset = '' } = document.documentElement.dataset;
const [, opened = preset] = /\bpreset[:=]([\w-]+)/.exec(location.hash + location.search) ?? [];
if (script instanceof HTMLScriptElement && RECORDED.presets.includes(opened)) fetched(RECORDED, script.src);

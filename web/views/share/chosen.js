/** What a reader has chosen in the dialog that hands the figure out. It outlives the dialog, and never leaves the page. */
import { signal } from '@preact/signals-core';
import { learningHidden, USUAL } from '../../address/parameters.js';
import { FRAME } from '../../embed/snippets.js';
import { settings } from '../../state/state.js';

/** @import { Settings } from '../../address/parameters.js' */
/**
 * @typedef {object} Sharing
 * @property {string} entry     what of the list is looked at (entries.js)
 * @property {string} format
 * @property {string} size      one of SIZES, or `own`
 * @property {string} width     where the size is one's own: a number of pixels, or 100%
 * @property {string} height
 * @property {Settings} settings
 * @property {boolean} alone    without the lesson or the challenge that is there
 * @property {boolean} preview  the preview is open
 * @property {string} framework  whose program it is
 * @property {string} picture    svg or png
 * @property {'light'|'dark'|''} colours  of the figure; '' as the page has them
 * @property {number} scale      pixels of a png to each unit of the drawing
 * @property {string} names      whose names the weights have
 * @property {string} form       of the file with the weights
 */

/** The frames in which the figure is known to fit. */
export const SIZES = [
  { name: 'usual', title: `${FRAME.width} × ${FRAME.height}`, ...FRAME },
  { name: 'phone', title: '360 × 640', width: '360', height: '640' },
  { name: 'full', title: '', width: '100%', height: '560' },
];

export const sharing = signal(
  /** @type {Sharing} */ ({
    entry: 'link',
    format: 'html',
    size: 'usual',
    ...FRAME,
    settings: { ...USUAL, hide: learningHidden(settings.peek()) }, // what is left out here stays left out
    alone: false,
    preview: false,
    framework: 'numpy',
    picture: 'svg',
    colours: '',
    scale: 2,
    names: 'pytorch',
    form: 'safetensors',
  }),
);

/** @param {Partial<Sharing>} patch */
export function choose(patch) {
  sharing.value = { ...sharing.value, ...patch };
}

/** @param {Partial<Settings>} patch */
export const chooseSettings = (patch) => choose({ settings: { ...sharing.value.settings, ...patch } });

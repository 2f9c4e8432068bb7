/** What is chosen to be seen beside the run, as one value, so that address and history carry it whole. */
import { signal } from '@preact/signals-core';

/** @import { Chosen } from './types.js' */

export const chosen = signal(/** @type {Chosen} */ ({}));

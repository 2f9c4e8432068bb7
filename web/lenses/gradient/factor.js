/** What is multiplied: it belongs to nobody's run, and is forgotten when it is closed. */
import { signal } from '@preact/signals-core';

/** None while it is closed. */
export const factor = signal(/** @type {number|undefined} */ (undefined));
/** How many times it is taken. */
export const times = signal(0);

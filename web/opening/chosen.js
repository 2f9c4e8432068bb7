/** The tab that is chosen. */
import { signal } from '@preact/signals-core';

export const chosenTab = signal('weights');

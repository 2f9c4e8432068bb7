/** While its lane is open, every kind of cell but the one in the figure is asked what it makes of the same sequence. */
import { computed } from '@preact/signals-core';
import { KINDS } from '../address/lanes.js';
import { everyKind } from '../kinds/register.js';
import { addAsker } from './beside.js';
import { inKind } from './inkind.js';
import { lanes } from './lanes.js';
import { wanted } from './state.js';

/** @import { Request } from './types.js' */

export function startSeveral() {
  const open = computed(() => lanes.value.includes(KINDS));
  addAsker(() => {
    const others = open.value ? everyKind().filter(({ name }) => name !== wanted.value.kind) : [];
    return others.flatMap(({ name }) => {
      const request = inKind(name)?.request;
      return request ? [/** @type {[string, Request]} */ ([name, request])] : [];
    });
  });
}

/** While its lane is open, every kind of cell but the one in the figure is asked what it makes of the same sequence. */
import { computed, effect } from '@preact/signals-core';
import { KINDS } from '../address/lanes.js';
import { everyKind } from '../kinds/register.js';
import { asked } from './beside.js';
import { inKind } from './inkind.js';
import { lanes } from './lanes.js';
import { wanted } from './state.js';

export function startSeveral() {
  const open = computed(() => lanes.value.includes(KINDS));
  effect(() => {
    const others = open.value ? everyKind().filter(({ name }) => name !== wanted.value.kind) : [];
    asked.value = new Map(
      others.flatMap(({ name }) => {
        const request = inKind(name)?.request;
        return request ? [[name, request]] : [];
      }),
    );
  });
}

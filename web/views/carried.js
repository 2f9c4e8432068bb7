/** What the weights of a kind of cell come from, after the reader has gone over to it: told until something is changed. */
import { effect, signal } from '@preact/signals-core';
import { html, nothing } from 'lit-html';
import { kindOf } from '../kinds/register.js';
import { cameBack } from '../state/inkind.js';
import { wanted } from '../state/state.js';
import { languageTag, textOf, textOr } from '../words/text.js';

/** @import { Frame, Request } from '../state/types.js' */
/** @typedef {{from: Request, to: Request}} Change */

/** The last change of the kind, unless what was there before has come back. */
const change = signal(/** @type {Change|null} */ (null));

export function startCarried() {
  let from = wanted.peek();
  effect(() => {
    const to = wanted.value;
    if (to.kind !== from.kind) change.value = cameBack(to.kind) ? null : { from, to };
    from = to;
  });
}

/** The part whose weights a part of the other kind has taken over: the very same numbers. @param {Change} change @param {string} part */
const sourceOf = ({ from, to }, part) =>
  kindOf(from).parts.find((gated) => from.weights[`${gated.part}.W`] === to.weights[`${part}.W`]);

/** @param {string[]} names */
const listed = (names) => new Intl.ListFormat(languageTag()).format(names);

/** @param {Frame} frame */
export function carried({ whole }) {
  const last = change.value;
  if (last?.to !== whole) return nothing;
  const kind = kindOf(whole);
  const found = kind.parts.map(({ part, name }) => ({ name, source: sourceOf(last, part)?.name }));
  const taken = found.flatMap(({ name, source }) => {
    if (source === undefined) return [];
    return source === name ? [name] : [textOf('carried.as', { source, part: name })];
  });
  if (taken.length === 0) return nothing;
  const fresh = found.filter(({ source }) => source === undefined).map(({ name }) => name);
  if (kind.extra.some(({ name }) => !(name in last.from.weights)))
    fresh.push(textOr(`${kind.name}.extra`, textOf('controls.extra')));
  return html`<p class="controls-carried">${textOf('carried.note', {
    kind: textOf(`kinds.${last.from.kind}`),
    taken: listed(taken),
    fresh: listed(fresh) || 'none',
  })}</p>`;
}

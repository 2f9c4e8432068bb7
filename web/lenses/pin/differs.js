/** In what the pinned run differs from the one on screen, in words. */
import { PARAMETERS } from '../../kinds/parameters.js';
import { kindOf } from '../../kinds/register.js';
import { brought } from '../../later/brought.js';
import { keeping } from '../../pieces/keeping.js';
import { typed } from '../../pieces/print.js';
import { changed, inWords } from '../../state/changed.js';
import { letGo } from '../../state/held.js';
import { sameState } from '../../state/same.js';
import { isMany } from '../../units/shape.js';
import { titleOf } from '../../words/preset.js';
import { languageTag, textOf } from '../../words/text.js';

/** @import { Frame, Named, Pinned, Request } from '../../state/types.js' */

/** So many things are named one by one. */
const FEW = 3;

/** The run on screen. @param {Frame} frame */
const present = ({ whole: request, words, names }) => ({ request, words, names });

/** All arrays of numbers of a request, by name. @param {Request} request @returns {Named} */
const arraysOf = ({ weights, starts, inputs }) => ({ ...weights, ...starts, inputs });

/** The one number in which two requests differ, as it is in each; nothing where there are more, or other steps. @param {Request} one @param {Request} other */
function single(one, other) {
  if (one.inputs.length !== other.inputs.length) return undefined;
  const [ones, others] = [arraysOf(one), arraysOf(other)];
  const found = Object.keys(ones).flatMap((name) =>
    (ones[name] ?? []).flatMap((value, at) =>
      value === others[name]?.[at] ? [] : { name, value, there: others[name]?.[at] ?? 0 },
    ),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** A weight by its letter. @param {Request} request @param {string} array @param {string} otherwise */
function weightNamed(request, array, otherwise) {
  const [part = '', letter] = array.split('.');
  const { symbol = '' } = PARAMETERS.find((one) => one.letter === letter) ?? {};
  const { called } = kindOf(request).partNamed(part) ?? {};
  return symbol && called ? textOf('pin.weight', { letter: symbol, part: called }) : otherwise;
}

/** @typedef {{what: string, here?: string, there?: string}} Difference  in words; of one number also what it is on screen and there */

/** What was found last of each, with the run that was on screen: of large cells there is much to compare. @type {WeakMap<Pinned, {of: readonly unknown[], found: Difference|undefined}>} */
const known = new WeakMap();

/** Nothing where nothing differs. @param {Frame} frame @param {Pinned} pinned */
function difference(frame, pinned) {
  const of = [frame.whole, frame.words, frame.names];
  const last = known.get(pinned);
  if (last && of.every((one, index) => one === last.of[index])) return last.found;
  const found = compared(frame, pinned);
  known.set(pinned, { of, found });
  return found;
}

/**
 * What differs: one number with what it is on screen and there, or what in words. Nothing where nothing does.
 * @param {Frame} frame @param {Pinned} pinned
 * @returns {Difference|undefined}
 */
function compared(frame, pinned) {
  const now = present(frame);
  if (sameState(now, pinned)) return undefined;
  const kind = kindOf(now.request);
  const names = changed(pinned, now);
  const all = inWords(kind, names);
  const one = names.length === 1 && !isMany(now.request) ? single(now.request, pinned.request) : undefined;
  if (one) return { what: weightNamed(now.request, one.name, all), here: typed(one.value), there: typed(one.there) };
  const some = names.map((name) => inWords(kind, [name]));
  const list = new Intl.ListFormat(languageTag(), { type: 'conjunction' });
  return { what: names.length > 1 && names.length <= FEW ? list.format(some) : all };
}

/** Whether it is of another kind than what is on screen. @param {Frame} frame @param {Pinned} pinned */
export const ofOtherKind = ({ whole }, { request }) => request.kind !== whole.kind;

/** @param {string} name  of a kind */
export const kindCalled = (name) => textOf(`kinds.${name}`);

/** @type {ReturnType<typeof keeping<string>>} */
const kept = keeping();

/** Where it comes from. @param {Pinned} pinned */
const titled = (pinned) => ownName(pinned) ?? kept(pinned, languageTag(), () => titleNow(pinned));

/** How it is called by whatever pinned it, if that was not the reader. @param {Pinned} pinned */
export const ownName = (pinned) => brought.learning?.pinned(pinned);

/** @param {Pinned} pinned */
function titleNow({ request, words, names, origin }) {
  const preset = titleOf(origin);
  const { backward: _, ...forward } = origin.request;
  const usual = {
    request: request.backward ? origin.request : forward,
    words: origin.words,
    names: origin.names ?? [],
  };
  return sameState({ request: letGo(request), words, names }, usual) ? preset : textOf('pin.changed', { preset });
}

/** What is pinned, as its button says it. @param {Frame} frame @param {Pinned} pinned */
export function labelOf(frame, pinned) {
  const preset = titled(pinned);
  if (ofOtherKind(frame, pinned)) return textOf('pin.kind', { kind: kindCalled(pinned.request.kind), preset });
  const { what, there } = difference(frame, pinned) ?? {};
  if (what === undefined || ownName(pinned)) return preset;
  if (there === undefined) return textOf('pin.some', { preset, what });
  return textOf('pin.one', { preset: titleOf(pinned.origin), what, there });
}

/** What is changed against it, as a clause. @param {Frame} frame @param {Pinned} pinned */
export function changeOf(frame, pinned) {
  if (ofOtherKind(frame, pinned))
    return textOf('pin.change_kind', {
      here: textOf(`kind.${frame.whole.kind}`),
      there: textOf(`kind.${pinned.request.kind}`),
    });
  const { what = '', here, there } = difference(frame, pinned) ?? {};
  if (what === '') return textOf('pin.change_none');
  return here === undefined
    ? textOf('pin.change_some', { what })
    : textOf('pin.change_one', { what, here, there: there ?? '' });
}

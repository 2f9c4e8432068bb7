/** Below the grids, the weight that is picked: its value by slider and field, and what is done to its row and to its array at once. */
import { html, nothing } from 'lit-html';
import { brought } from '../../later/brought.js';
import { control } from '../../pieces/control.js';
import { exact } from '../../pieces/print.js';
import { keepsUnapplied } from '../../pieces/unapplied.js';
import { sameNumbers } from '../../state/same.js';
import { textOf } from '../../words/text.js';
import { inPieces, inWords } from './named.js';
import { numbersFor } from './pasted.js';

/** @import { Gated, PartSymbol } from '../../kinds/kind.js' */
/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Block } from './blocks.js' */
/** @typedef {{gated: Gated, block: Block, at: number}} Picked */

/** Where a text is refused that was pasted or typed for a whole array. */
const TEXT = 'matrix.W';

/** @param {Frame} frame @param {Picked} picked */
const title = (frame, { gated, block, at }) =>
  inPieces([gated, block, at, frame.names], (words, tag) =>
    tag === 'hue' ? html`<b class="grids-hue">${words}</b>` : html`<i class="symbol">${words}</i>`,
  );

/** @param {Block} block @param {Gated} gated */
const calledOf = ({ symbol }, { called }) => ({ symbol: symbol.replace('_', ' '), called });

/** The array as text, as spreadsheets give it. @param {Block} block */
const textFrom = ({ numbers, width }) =>
  Array.from({ length: numbers.length / width }, (_, row) =>
    numbers
      .slice(row * width, (row + 1) * width)
      .map(exact)
      .join('\t'),
  ).join('\n');

/** What a text says becomes the array, or the sentence stands at the field. @param {Frame} frame @param {Act} act @param {Picked} picked @param {string} text */
export function takeText(frame, act, { gated, block }, text) {
  const called = textOf('grids.array', calledOf(block, gated));
  const found = numbersFor(text, { rows: frame.wanted.H, columns: block.width, called });
  if ('what' in found) {
    act.refuse(TEXT, found.what);
    return false;
  }
  act.accept(TEXT);
  act.setArray(block.name, found.numbers);
  act.commit();
  return true;
}

/** @param {Frame} frame @param {Act} act @param {Picked} picked */
function byText(frame, act, picked) {
  const { gated, block } = picked;
  const notice = frame.notices.find(({ where }) => where === TEXT);
  const id = `refusal-${TEXT}`;
  const text = textFrom(block);
  const detailsOf = (/** @type {Event} */ { currentTarget }) =>
    /** @type {HTMLDetailsElement} */ (/** @type {Element} */ (currentTarget).closest('details'));
  const areaOf = (/** @type {Event} */ event) =>
    /** @type {HTMLTextAreaElement} */ (detailsOf(event).querySelector('textarea'));
  /** Closed, and its button has the focus. @param {Event} event */
  const close = (event) => {
    const details = detailsOf(event);
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  /** @param {Event} event */
  const apply = (event) => {
    event.preventDefault();
    if (takeText(frame, act, picked, areaOf(event).value)) close(event);
  };
  /** @param {Event} event */
  const leave = (event) => {
    areaOf(event).value = text;
    act.accept(TEXT);
    close(event);
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) apply(event);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave(event);
  };
  const label = textOf('grids.text_name', {
    array: textOf('grids.array', calledOf(block, gated)),
    rows: frame.wanted.H,
    columns: block.width,
  });
  return html`<details class="grids-text">
    <summary class="button">${textOf('grids.text', { symbol: block.symbol.replace('_', ' ') })}</summary>
    <form @submit=${apply} @keydown=${key}>
      <textarea dir="ltr" rows=${Math.min(Math.max(frame.wanted.H, 2), 8)} spellcheck="false" wrap="off" aria-label=${label}
        aria-invalid=${notice ? 'true' : nothing} aria-describedby=${notice ? id : nothing} ${keepsUnapplied(text)}></textarea>
      ${notice ? html`<span class="field-refusal" id=${id}>${notice.what}</span>` : nothing}
      <span class="grids-answer"><button type="submit" class="primary">${textOf('grids.apply')}</button><button type="button" @click=${leave}>${textOf('grids.cancel')}</button></span>
    </form>
  </details>`;
}

/** @param {Frame} frame @param {Act} act @param {Picked} picked */
function ways(frame, act, picked) {
  const { gated, block, at } = picked;
  const row = Math.floor(at / block.width);
  const value = block.numbers[at] ?? 0;
  const array = textOf('grids.array', calledOf(block, gated));
  const fill = () => {
    const from = row * block.width;
    act.setArray(block.name, [...block.numbers].fill(value, from, from + block.width));
    act.commit();
  };
  const usual = block.numbers.map((_, at) => usualOf(frame, act, block.name, at));
  const reset = () => {
    act.setArray(block.name, usual);
    act.commit();
  };
  const filled = block.numbers.slice(row * block.width, (row + 1) * block.width).every((other) => other === value);
  const asEver = sameNumbers([...block.numbers], usual);
  return html`<div class="grids-ways">
    ${
      block.width === 1
        ? nothing
        : html`<button type="button" aria-label=${textOf('grids.fill_name', { array, row: row + 1, value: exact(value) })} aria-disabled=${filled ? 'true' : nothing}
            @click=${() => filled || fill()}>${textOf('grids.fill', { value: exact(value) })}</button>`
    }
    <button type="button" aria-label=${textOf('grids.reset_name', { array })} aria-disabled=${asEver ? 'true' : nothing} @click=${() => asEver || reset()}>${textOf('grids.reset', { symbol: block.symbol.replace('_', ' ') })}</button>
    ${byText(frame, act, picked)}
  </div>`;
}

/** Whether a challenge gives any of its numbers. @param {Frame} frame @param {Block} block */
export const isGiven = (frame, { name, numbers }) => numbers.some((_, at) => brought.learning?.given(frame, name, at));

/** What a number goes back to. @param {Frame} frame @param {Act} act @param {string} name @param {number} at */
export const usualOf = (frame, act, name, at) =>
  brought.learning?.original(frame, name, at) ?? act.weightIn(frame.usual, name, at);

/** @param {Frame} frame @param {Act} act @param {Picked} picked @param {() => void} back  to its grid */
export function entry(frame, act, picked, back) {
  const { gated, block, at } = picked;
  const { part, symbol: letter } = frame.kind.placeOfArray(block.name);
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    back();
  };
  return html`<fieldset class="grids-entry ${gated.part}" ?disabled=${frame.settings.lock.includes('weights')} data-part=${part || gated.part} @keydown=${key}>
    <legend class="unseen">${inWords(gated, block, at, frame.names)}</legend>
    <p class="grids-title" aria-hidden="true">${title(frame, picked)}</p>
    ${control(frame, act, {
      part: part || gated.part,
      letter: /** @type {PartSymbol|undefined} */ (letter),
      symbol: nothing,
      label: inWords(gated, block, at, frame.names),
      where: block.name,
      at,
      value: act.weightIn(frame.wanted, block.name, at),
      original: act.weightIn(frame.usual, block.name, at),
      set: (value) => act.setWeight(block.name, value, at),
      reset: () => act.resetWeight(block.name, at),
    })}
    ${isGiven(frame, block) ? nothing : ways(frame, act, picked)}
  </fieldset>`;
}

/** Where it is looked at only. @param {Frame} frame @param {Picked} picked */
export const readOut = (frame, picked) =>
  html`<p class="grids-entry ${picked.gated.part}" aria-hidden="true"><span class="grids-title">${title(frame, picked)}</span> <b>${exact(picked.block.numbers[picked.at] ?? 0)}</b></p>`;

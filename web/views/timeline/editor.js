/**
 * The present step's input by keyboard, by slider or typed, and inserting and removing steps: ordinary controls, in a box that belongs
 * to the playhead. Everything a finger can do in the lane can be done here.
 */
import { html, nothing } from 'lit-html';
import { field } from '../../pieces/field.js';
import { meant, undecided } from '../../pieces/finger.js';
import { lock } from '../../pieces/lock.js';
import { exact } from '../../pieces/print.js';
import { spoken } from '../../pieces/spoken.js';
import { undoButton } from '../../pieces/undo.js';
import { PASTED } from '../../state/places.js';
import { stepsOf } from '../../units/shape.js';
import { textOf } from '../../words/text.js';
import { paste } from './paste.js';
import { grain, holdReach, reachOf, releaseReach } from './reach.js';
import { units } from './shape.js';
import { wordField } from './word.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Layout } from './layout.js' */
/**
 * @typedef {{L: Layout, frame: Frame, act: Act, step: number, clear: () => void}} Editing  of one step; `clear` takes back what was refused
 * @typedef {object} Edited  what is said and shown of its numbers
 * @property {(step: number) => string} label
 * @property {() => string} insert
 * @property {(step: number) => string} remove
 * @property {(editing: Editing, where: string) => unknown} numbers
 */

const PLACE = 'inputs';
/** The sentence on anything but the number. */
const ELSEWHERE = `refusal-${PLACE}`;

/** @param {Layout} L @param {number} step */
function place(L, step) {
  const { top, height, left, width } = L.editor(step);
  return `top:${units(top)};left:${units(left)};width:${units(width)};height:${units(height)}`;
}

/**
 * One number of the step, as a letter, by slider and typed.
 * @param {Editing} editing
 * @param {{where: string, label: string, letter: number, input?: number, slides?: boolean}} number  `letter` is what stands below the x
 */
export function number({ frame, act, step, clear }, { where, label, letter, input = 0, slides = true }) {
  const { inputs, D } = frame.wanted;
  const value = inputs[(step - 1) * D + input] ?? 0;
  const reach = reachOf(inputs);
  /** @param {number} to */
  const set = (to) => {
    clear();
    act.setInput(step, to, input);
  };
  const slide = meant((to) => {
    holdReach(inputs);
    set(to);
  });
  const slid = () => {
    releaseReach();
    act.commit();
    act.goToStep(step); // drawn once more, with the axis that the new inputs need
  };
  return html`<span class="timeline-letter symbol" aria-hidden="true">x<sub>${letter}</sub></span>
    ${
      slides
        ? html`<input class="timeline-slider" type="range" aria-label=${label} min=${-reach} max=${reach} step=${grain(reach)} .value=${String(value)}
      aria-valuetext=${spoken(exact(value))} @input=${slide} @change=${slid} @pointerdown=${undecided}>`
        : nothing
    }
    ${field({ label, where, value, step: 0.1, notices: frame.notices, set, commit: act.commit, refuse: act.refuse, accept: act.accept })}`;
}

/** Where one input is all there is. @type {Edited} */
const ONE = {
  label: (step) => textOf('editor.input', { step }),
  insert: () => textOf('editor.insert'),
  remove: (step) => textOf('editor.remove', { step }),
  numbers: (editing, where) =>
    number(editing, { where, label: textOf('editor.input', { step: editing.step }), letter: editing.step }),
};

/** @param {Layout} L @param {Frame} frame @param {Act} act @param {Edited} [edited] */
export function editor(L, frame, act, { label, insert, remove, numbers } = ONE) {
  // Until Python has answered, the sequence may be shorter than what is drawn.
  const step = Math.min(frame.cursor.step, stepsOf(frame.wanted));
  const where = `${PLACE}[${step}]`;
  const atField = (/** @type {string} */ place) =>
    frame.wanted.D > 1 ? place.startsWith(`${where}[`) : place === where;
  const elsewhere = frame.notices.filter(
    (notice) => notice.where.startsWith(PLACE) && !atField(notice.where) && notice.where !== PASTED,
  );
  const clear = () => {
    for (const notice of frame.notices) if (notice.where.startsWith(PLACE)) act.accept(notice.where);
  };
  /** @param {(step: number) => void} change */
  const button = (change) => () => {
    clear();
    change(step);
    act.commit();
  };
  const locked = frame.settings.lock.includes('inputs');
  return html`<fieldset class="timeline-editor inputs" aria-label=${label(step)} ?disabled=${locked} style=${place(L, frame.cursor.step)}>
    ${locked ? lock() : nothing}
    ${(L.narrow || locked || frame.settings.lock.includes('words')) && !L.word ? nothing : wordField(frame, act, step, ELSEWHERE)}
    ${numbers({ L, frame, act, step, clear }, where)}
    <button type="button" class="timeline-insert" aria-label=${textOf('editor.insert_name', { step })} title=${textOf('editor.insert_title', { step })}
      @click=${button(act.insertStep)}>${insert()}</button>
    <button type="button" class="timeline-remove" aria-label=${textOf('editor.remove', { step })} @click=${button(act.removeStep)}>${remove(step)}</button>
    ${L.narrow ? paste(act) : nothing}
    ${undoButton(frame, act)}
    ${elsewhere.length > 0 ? html`<span class="field-refusal" id=${ELSEWHERE}>${elsewhere.map(({ what }) => what).join(' ')}</span>` : nothing}
  </fieldset>
  ${L.narrow ? nothing : beside(L, locked, paste(act))}`;
}

/** @param {Layout} L @param {boolean} locked @param {unknown} button */
function beside(L, locked, button) {
  const { top, height } = L.editor(1);
  return html`<fieldset class="timeline-beside" ?disabled=${locked} style="top:${units(top)};height:${units(height)}">${button}</fieldset>`;
}

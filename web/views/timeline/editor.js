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
import { textOf } from '../../words/text.js';
import { paste } from './paste.js';
import { grain, holdReach, reachOf, releaseReach } from './reach.js';
import { units } from './shape.js';
import { wordField } from './word.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Layout } from './layout.js' */

const PLACE = 'inputs';
/** The sentence on anything but the number. */
const ELSEWHERE = `refusal-${PLACE}`;

/** @param {Layout} L @param {number} step */
function place(L, step) {
  const { top, height, left, width } = L.editor(step);
  return `top:${units(top)};left:${units(left)};width:${units(width)};height:${units(height)}`;
}

/** @param {Layout} L @param {Frame} frame @param {Act} act */
export function editor(L, frame, act) {
  const { inputs } = frame.wanted;
  // Until Python has answered, the sequence may be shorter than what is drawn.
  const step = Math.min(frame.cursor.step, inputs.length);
  const value = inputs[step - 1] ?? 0;
  const reach = reachOf(inputs);
  const where = `${PLACE}[${step}]`;
  const elsewhere = frame.notices.filter(
    (notice) => notice.where.startsWith(PLACE) && notice.where !== where && notice.where !== PASTED,
  );
  const clear = () => {
    for (const notice of frame.notices) if (notice.where.startsWith(PLACE)) act.accept(notice.where);
  };
  /** @param {number} to */
  const set = (to) => {
    clear();
    act.setInput(step, to);
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
  /** @param {(step: number) => void} change */
  const button = (change) => () => {
    clear();
    change(step);
    act.commit();
  };
  const label = textOf('editor.input', { step });
  const locked = frame.settings.lock.includes('inputs');
  return html`<fieldset class="timeline-editor inputs" aria-label=${label} ?disabled=${locked} style=${place(L, frame.cursor.step)}>
    ${locked ? lock() : nothing}
    ${(L.narrow || locked) && !L.word ? nothing : wordField(frame, act, step, ELSEWHERE)}
    <span class="timeline-letter symbol" aria-hidden="true">x<sub>${step}</sub></span>
    <input class="timeline-slider" type="range" aria-label=${label} min=${-reach} max=${reach} step=${grain(reach)} .value=${String(value)}
      aria-valuetext=${spoken(exact(value))} @input=${slide} @change=${slid} @pointerdown=${undecided}>
    ${field({ label, where, value, step: 0.1, notices: frame.notices, set, commit: act.commit, refuse: act.refuse, accept: act.accept })}
    <button type="button" class="timeline-insert" aria-label=${textOf('editor.insert_name', { step })} title=${textOf('editor.insert_title', { step })}
      @click=${button(act.insertStep)}>${textOf('editor.insert')}</button>
    <button type="button" class="timeline-remove" @click=${button(act.removeStep)}>${textOf('editor.remove', { step })}</button>
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

/** At which update one is, before the step and the stage. */
import { html, nothing } from 'lit-html';
import { pieces } from '../../words/text.js';
import { newest } from './course.js';
import { courseHere, momentHere } from './running.js';

export function place() {
  const [course, here] = [courseHere(), momentHere()];
  if (!course || !here) return nothing;
  const last = newest(course)?.update ?? 0;
  const seen = here.update === last ? 'last' : 'before';
  return pieces(
    'training.place',
    { update: here.update, last, seen },
    (words) => html`<b class="training-place">${words}</b>`,
  );
}

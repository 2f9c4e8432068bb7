/** What is waited for, until it is known what is in the files. */
import { html, nothing } from 'lit-html';
import { engine } from '../../state/state.js';
import { textOf } from '../../words/text.js';
import { refusal } from '../refusal.js';

export function waiting() {
  const { kind, ...status } = engine.value;
  if (kind === 'failed') return refusal(textOf('opening.no_python'));
  if (kind === 'asleep')
    return 'until' in status && status.until === 'never' ? refusal(textOf('opening.without_python')) : nothing;
  if (kind === 'ready') return html`<p class="opening-waits" role="status">${textOf('opening.reads')}</p>`;
  const { done, total } = /** @type {{done: number, total: number}} */ (status);
  const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
  return html`<p class="opening-waits"><progress max=${total || 1} value=${done} aria-hidden="true"></progress> <span>${textOf('opening.loading', { percent })}</span></p>`;
}

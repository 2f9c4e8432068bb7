/** What the page says of itself: whether Python is there, and every sentence that has no field of its own to stand at. */
import { html, nothing } from 'lit-html';

/** @import { Act, Frame, EngineStatus } from '../state/types.js' */

/** Places whose sentences are shown at a field by another view. */
const AT_FIELD = /^(inputs|cell_start|hidden_start|\w+\.[WUb])/;

/** @param {Extract<EngineStatus, {kind: 'loading'}>} loading */
function progress({ done, total }) {
  return total > 0 ? `${Math.floor((done / total) * 100)} %` : '';
}

/** One short line in the header. @param {Frame} frame */
export function status({ engine, pending }) {
  if (engine.kind === 'failed')
    return html`<span class="status failed"><i aria-hidden="true"></i>Python is not running</span>`;
  if (engine.kind === 'loading') {
    const { done, total } = engine;
    return html`<span class="status"><progress max=${total || 1} value=${done} aria-label="loading Python"></progress
      ><span>${pending ? 'your change waits for Python' : 'Python is loading'} ${progress(engine)}</span></span>`;
  }
  return html`<span class="status ready"><i aria-hidden="true"></i>Python ready</span>`;
}

/** @param {Frame} frame @param {Act} act */
export function notices(frame, act) {
  const { engine } = frame;
  const loose = frame.notices.filter(({ where }) => !AT_FIELD.test(where));
  if (engine.kind !== 'failed' && loose.length === 0) return nothing;
  return html`<div class="notices">
    ${
      engine.kind === 'failed'
        ? html`<p class="notice failed"><span>${engine.sentence} The recorded presets still work${frame.pending ? '; your change is kept' : ''}.</span>
            <button type="button" @click=${act.retry}>Try again</button></p>`
        : nothing
    }
    ${loose.map(
      ({ where, what }) => html`<p class="notice"><span>${what}</span>
        ${where === 'followed' ? html`<button type="button" @click=${act.back}>Back to where you were</button>` : nothing}
        <button type="button" aria-label="close this notice" @click=${() => act.accept(where)}>Close</button></p>`,
    )}
  </div>`;
}

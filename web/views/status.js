/** What the page says of itself: whether Python is there, and every sentence that has no field of its own to stand at. */
import { html, nothing } from 'lit-html';
import { ADDRESS, AT_FIELD, FOLLOWED } from '../state/places.js';

/** @import { Act, Frame, EngineStatus } from '../state/types.js' */

/** @param {Extract<EngineStatus, {kind: 'loading'}>} loading */
function progress({ stage, done, total }) {
  return stage === 'download' && total > 0 ? `${Math.floor((done / total) * 100)} %` : '';
}

/** While Python sleeps: what wakes it. */
const UNTIL = {
  seen: 'Python sleeps out of view',
  edited: 'Python waits for a change',
  never: 'Without Python',
};

/** One short line in the header. @param {Frame} frame */
export function status({ engine, settings }) {
  if (settings.hide.includes('status')) return nothing;
  if (engine.kind === 'failed')
    return html`<span class="status failed"><i aria-hidden="true"></i>Python is not running</span>`;
  // It says no more while a change waits: the headline does, and a longer line would move the page.
  if (engine.kind === 'loading') {
    const { done, total } = engine;
    return html`<span class="status"><progress max=${total || 1} value=${done} aria-label="loading Python"></progress
      ><span><span class="status-who">Python is</span> ${engine.stage === 'download' ? 'loading' : 'starting'} ${progress(engine)}</span></span>`;
  }
  if (engine.kind === 'asleep')
    return html`<span class="status asleep" title=${UNTIL[engine.until]}><i aria-hidden="true"></i><span>${UNTIL[engine.until]}</span></span>`;
  return html`<span class="status ready" title="Python runs in this page and works out every number"><i aria-hidden="true"></i><span>ready <span class="status-who">for changes</span></span></span>`;
}

/**
 * One bar: sentences, what can be done about them, and a way to be rid of them.
 * @param {{where: string, what: string}[]} together @param {Act} act @param {unknown} [way]
 */
const bar = (together, act, way = nothing) => html`<p class="notice">
  <span>${together.map(({ what }) => what).join(' ')} ${way}</span>
  <button type="button" aria-label="close this notice" @click=${() => {
    for (const { where } of together) act.accept(where);
  }}>Close</button>
</p>`;

/** An edit that nobody will answer here. @param {Frame} frame @param {Act} act @param {string} page  the address where it is answered */
const unanswered = ({ settings, layout }, act, page) => html`<p class="notice">
  <span>Your change is kept, but its numbers are not known: this figure plays recorded presets and does not run Python.
    ${layout === 'embed' && settings.links === 'on' ? html`<a href=${page} target="_blank" rel="noopener">See your change on the whole page</a>` : nothing}</span>
  <button type="button" @click=${() => {
    act.resetAll();
    act.commit();
  }}>Take it back</button>
</p>`;

/** A renewed site has no file left for this page; its address holds the state. @param {Extract<EngineStatus, {kind: 'failed'}>} engine @param {Act} act */
const wayOn = ({ reason }, act) =>
  reason === 'renewed'
    ? html`<button type="button" @click=${() => location.reload()}>Open the new one</button>`
    : html`<button type="button" @click=${act.retry}>Try again</button>`;

/** A download that is not over yet, and may never be. @param {Extract<EngineStatus, {kind: 'loading'}>} loading @param {Act} act */
const slowly = (loading, act) => html`<p class="notice">
  <span>Python comes slowly: ${progress(loading)} in over a minute. The recorded presets work meanwhile.</span>
  <button type="button" @click=${act.retry}>Try again</button>
  <button type="button" @click=${act.end}>Do without</button>
</p>`;

/** @param {Frame} frame @param {Act} act @param {string} page  the address of the whole page in the present state */
export function notices(frame, act, page) {
  const { engine } = frame;
  const loose = frame.notices.filter(({ where }) => !AT_FIELD.test(where));
  const address = loose.filter(({ where }) => where.startsWith(ADDRESS));
  const others = loose.filter(({ where }) => !where.startsWith(ADDRESS));
  const back = html`<button type="button" @click=${act.back}>Back to where you were</button>`;
  const here = engine.kind === 'ready' && engine.place === 'page';
  const never = frame.pending && engine.kind === 'asleep' && engine.until === 'never';
  const slow = engine.kind === 'loading' && engine.slow;
  if (engine.kind !== 'failed' && !slow && !here && !never && loose.length === 0) return nothing;
  return html`<div class="notices">
    ${
      engine.kind === 'failed'
        ? html`<p class="notice failed"><span>${engine.sentence} The recorded presets still work${frame.pending ? '; your change is kept' : ''}.</span>
            ${wayOn(engine, act)}</p>`
        : nothing
    }
    ${slow ? slowly(engine, act) : nothing}
    ${never ? unanswered(frame, act, page) : nothing}
    ${here ? html`<p class="notice"><span>This frame allows no workers, so that Python runs in the page itself: it may stutter while it computes.</span></p>` : nothing}
    ${address.length > 0 ? bar(address, act) : nothing}
    ${others.map((notice) => bar([notice], act, notice.where === FOLLOWED ? back : nothing))}
  </div>`;
}

/** What the page says of itself: whether Python is there, and every sentence that has no field of its own to stand at. */
import { html, nothing } from 'lit-html';
import { ADDRESS, AT_FIELD, FOLLOWED } from '../state/places.js';
import { pieces, textOf } from '../words/text.js';

/** @import { Act, Frame, EngineStatus } from '../state/types.js' */

/** @param {Extract<EngineStatus, {kind: 'loading'}>} loading */
function progress({ phase, done, total }) {
  return phase === 'download' && total > 0
    ? textOf('status.progress', { percent: Math.floor((done / total) * 100) })
    : '';
}

/** What there is no room for everywhere. @param {string} words */
const who = (words) => html`<span class="status-who">${words}</span>`;

/** One short line in the header. @param {Frame} frame */
export function status({ engine, settings }) {
  if (settings.hide.includes('status')) return nothing;
  if (engine.kind === 'failed')
    return html`<span class="status failed"><i aria-hidden="true"></i>${textOf('status.failed')}</span>`;
  // It says no more while a change waits: the headline does, and a longer line would move the page.
  if (engine.kind === 'loading') {
    const { done, total } = engine;
    const doing = engine.phase === 'download' ? 'status.loading' : 'status.starting';
    return html`<span class="status"><progress max=${total || 1} value=${done} aria-label=${textOf('status.progress_name')}></progress
      ><span>${pieces(doing, { progress: progress(engine) }, who)}</span></span>`;
  }
  if (engine.kind === 'asleep') {
    const until = textOf(`status.asleep_${engine.until}`);
    return html`<span class="status asleep" title=${until}><i aria-hidden="true"></i><span>${until}</span></span>`;
  }
  return html`<span class="status ready" title=${textOf('status.ready_title')}><i aria-hidden="true"></i><span>${pieces('status.ready', {}, who)}</span></span>`;
}

/**
 * One bar: sentences, what can be done about them, and a way to be rid of them.
 * @param {{where: string, what: string}[]} together @param {Act} act @param {unknown} [way]
 */
const bar = (together, act, way = nothing) => html`<p class="notice">
  <span>${together.map(({ what }) => what).join(' ')} ${way}</span>
  <button type="button" aria-label=${textOf('notice.close_name')} @click=${() => {
    for (const { where } of together) act.accept(where);
  }}>${textOf('notice.close')}</button>
</p>`;

/** An edit that nobody will answer here. @param {Frame} frame @param {Act} act @param {string} page  the address where it is answered */
const unanswered = ({ settings, layout }, act, page) => html`<p class="notice">
  <span>${textOf('notice.unanswered')}
    ${layout === 'embed' && settings.links === 'on' ? html`<a href=${page} target="_blank" rel="noopener">${textOf('notice.unanswered_link')}</a>` : nothing}</span>
  <button type="button" @click=${() => {
    act.resetAll();
    act.commit();
  }}>${textOf('notice.take_back')}</button>
</p>`;

/** A renewed site has no file left for this page; its address holds the state. @param {Extract<EngineStatus, {kind: 'failed'}>} engine @param {Act} act */
const wayOn = ({ reason }, act) =>
  reason === 'renewed'
    ? html`<button type="button" @click=${() => location.reload()}>${textOf('notice.open_new')}</button>`
    : html`<button type="button" @click=${act.retry}>${textOf('notice.again')}</button>`;

/** A download that is not over yet, and may never be. @param {Extract<EngineStatus, {kind: 'loading'}>} loading @param {Act} act */
const slowly = (loading, act) => html`<p class="notice">
  <span>${textOf('notice.slow', { progress: progress(loading) })}</span>
  <button type="button" @click=${act.retry}>${textOf('notice.again')}</button>
  <button type="button" @click=${act.end}>${textOf('notice.do_without')}</button>
</p>`;

/** @param {Frame} frame @param {Act} act @param {string} [page]  for a frame, the address of the whole page in the present state */
export function notices(frame, act, page = '') {
  const { engine } = frame;
  const loose = frame.notices.filter(({ where }) => !AT_FIELD.test(where));
  const address = loose.filter(({ where }) => where.startsWith(ADDRESS));
  const others = loose.filter(({ where }) => !where.startsWith(ADDRESS));
  const back = html`<button type="button" @click=${act.back}>${textOf('notice.back')}</button>`;
  const here = engine.kind === 'ready' && engine.place === 'page';
  const never = frame.pending && engine.kind === 'asleep' && engine.until === 'never';
  const slow = engine.kind === 'loading' && engine.slow;
  if (engine.kind !== 'failed' && !slow && !here && !never && loose.length === 0) return nothing;
  return html`<div class="notices">
    ${
      engine.kind === 'failed'
        ? html`<p class="notice failed"><span>${textOf('notice.failed', { why: textOf(`failure.${engine.reason}`), pending: frame.pending ? 'yes' : 'no' })}</span>
            ${wayOn(engine, act)}</p>`
        : nothing
    }
    ${slow ? slowly(engine, act) : nothing}
    ${never ? unanswered(frame, act, page) : nothing}
    ${here ? html`<p class="notice"><span>${textOf('notice.here')}</span></p>` : nothing}
    ${address.length > 0 ? bar(address, act) : nothing}
    ${others.map((notice) => bar([notice], act, notice.where === FOLLOWED ? back : nothing))}
  </div>`;
}

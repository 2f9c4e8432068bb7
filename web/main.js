/** The wiring: state to views, engine to state, reader to state. Nothing is decided here. */
import { effect } from '@preact/signals-core';
import { html, nothing, render } from 'lit-html';
import { startEscape } from './embed/escape.js';
import { startHost } from './embed/host.js';
import { startSettings } from './embed/settings.js';
import { makeEngine } from './engine/engine.js';
import { startKeeping } from './offline/register.js';
import { startKeys } from './reader/keys.js';
import { goBack, startLinks } from './reader/links.js';
import { startLooking } from './reader/look.js';
import { markShown, startMarks } from './reader/marks.js';
import { measure } from './reader/measure.js';
import { startPlaying } from './reader/play.js';
import { startPrinting } from './reader/printing.js';
import { startSpeaking } from './reader/speak.js';
import { startTheme } from './reader/theme.js';
import { startWaking } from './reader/waking.js';
import { folder } from './root.js';
import * as actions from './state/act.js';
import { frame } from './state/frame.js';
import { addressOf, commit, fragment, redo, startHistory, undo } from './state/history.js';
import { choose, chooseSettings } from './state/sharing.js';
import { answered, engine as engineStatus, panel, refused, say, settings, wanted } from './state/state.js';
import { cell } from './views/cell.js';
import { controls } from './views/controls.js';
import { equations } from './views/equations.js';
import { header } from './views/header.js';
import { meaning } from './views/meaning.js';
import { preset } from './views/preset.js';
import { sentence, spokenSentence } from './views/sentence.js';
import { share } from './views/share.js';
import { notices, status } from './views/status.js';
import { table } from './views/table.js';
import { tabs } from './views/tabs.js';
import { timeline } from './views/timeline.js';
import { transport } from './views/transport.js';

/** @import { Frame } from './state/types.js' */

/** @param {string} id */
const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const root = document.documentElement;
const app = place('app');
const head = document.getElementById('header');

/** What stands there for want of scripts goes. */
head?.replaceChildren();
app.replaceChildren();

const embedded = root.dataset.layout === 'embed';

startMarks();
startHistory();
startSettings(embedded);
startTheme();

const engine = makeEngine({
  share: embedded,
  onStatus: (status) => {
    engineStatus.value = status;
    root.dataset.engine = status.kind;
  },
  onAnswer: (answer) => {
    // What is wanted may have been answered by a recording meanwhile.
    if (answered.peek().request !== wanted.peek()) answered.value = answer;
  },
  onProblem: ({ request, where, what }) => {
    say(where, what);
    refused.value = { request, what };
  },
});
const act = { ...actions, choose, chooseSettings, commit, undo, redo, retry: engine.retry, back: goBack };
const openShare = () => /** @type {HTMLDialogElement|null} */ (document.querySelector('dialog.share'))?.showModal();

effect(() => {
  if (wanted.value !== answered.peek().request) engine.ask(wanted.value);
});
startWaking(engine, settings.value.engine, !embedded);
effect(() => {
  root.dataset.panel = panel.value;
});

/** The address of the whole page; of this very file, where it is one. */
const wholePage = () => addressOf(embedded ? 'index.html' : '');

/** @param {Frame} now */
const beside = (now) => html`<div class="panel-numbers">${equations(now, act)}</div>
  <div class="panel-weights">${controls(now, act)}${preset(now)}</div>`;

/** @param {Frame} now */
const below = (now) => html`${embedded ? nothing : html`<div class="panel-table">${table(now, act)}</div>`}
  ${now.settings.links === 'on' ? share(now, act, { page: wholePage(), folder, state: fragment().slice(1) }) : nothing}`;

/** The first drawing is the cell alone, so that it is there soonest; all else comes one frame later. */
let first = true;
function draw() {
  const now = frame();
  if (head) render(header(now, act, { status: status(now), share: openShare }), head);
  render(
    html`${notices(now, act, wholePage())}
      ${embedded ? tabs(now, act, { status: status(now), share: openShare, whole: wholePage() }) : nothing}
      <section class="figure ${now.awaited ? 'stale' : ''}" aria-label="the cell and its sequence" tabindex="-1">
        ${sentence(now, act)}
        <div class="panel-cell">${cell(now, act)}${meaning(now)}</div>
        ${transport(now, act)}
        <div class="panel-sequence">${first ? nothing : timeline(now, act)}</div>
      </section>
      <aside class="aside" aria-label="numbers and weights">${first ? nothing : beside(now)}</aside>
      ${first ? nothing : below(now)}`,
    app,
  );
  if (!now.awaited) markShown(now.request);
  first = false;
}

/** However much changes, one drawing per animation frame. */
let waiting = false;
function soon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw();
  });
}

/** The figure is drawn for the width of its column, which an empty page of the same grid tells before anything is drawn. */
render(html`<section class="figure"></section><aside class="aside"></aside>`, app);
const measured = () => measure(app.querySelector('.figure')?.clientWidth ?? 0);
measured();
new ResizeObserver(measured).observe(app);
// At once: a frame that is out of view gets no animation frames.
draw();
effect(() => {
  frame();
  soon();
});

startSpeaking(place('live'), spokenSentence);
startPlaying();
startPrinting(app, draw);
startKeeping();
startLooking(root);
startKeys(app);
if (embedded) startEscape();
startLinks(() => {
  /** @type {HTMLElement|null} */ (app.querySelector('.figure'))?.focus({ preventScroll: true });
  app.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
});
startHost(spokenSentence);

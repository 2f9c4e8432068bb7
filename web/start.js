/** The wiring: state to views, engine to state, reader to state. Nothing is decided here. */
import { computed, effect } from '@preact/signals-core';
import { render } from 'lit-html';
import { covers } from './address/parameters.js';
import { startSettings } from './embed/settings.js';
import { embedded } from './embedded.js';
import { makeEngine } from './engine/engine.js';
import { RUN } from './engine/queue.js';
import { othersThere } from './kinds/loading.js';
import { kindNamed, kindOf } from './kinds/register.js';
import { brought } from './later/brought.js';
import { coming } from './later/coming.js';
import { moreThere, restThere } from './later/needed.js';
import { learningThere } from './learning/loading.js';
import { lensesThere } from './lenses/loading.js';
import { page } from './page.js';
import { lettering } from './pieces/fit.js';
import { startKeepingFocus } from './reader/focus.js';
import { startKeys } from './reader/keys.js';
import { afterPaint, markShown, painted, startMarks } from './reader/marks.js';
import { startPlaying } from './reader/play.js';
import { startMeasuring } from './reader/room.js';
import { startTheme } from './reader/theme.js';
import { startWaking } from './reader/waking.js';
import { folder } from './root.js';
import * as actions from './state/act.js';
import { hear, startAsking } from './state/beside.js';
import { frame } from './state/frame.js';
import {
  addressOf,
  choose,
  commit,
  fragment,
  redo,
  startHistory,
  turnLane,
  undo,
  wholeState,
} from './state/history.js';
import { startLanes } from './state/lanes.js';
import { refusal } from './state/refusal.js';
import {
  answered,
  cursor,
  engine as engineStatus,
  fetchRecordings,
  origin,
  refused,
  say,
  settings,
  wanted,
} from './state/state.js';
import { unitsThere } from './units/loading.js';
import { isMany } from './units/shape.js';
import { header } from './views/header.js';
import { spokenSentence } from './views/sentence.js';
import { anew } from './views/standing.js';
import { status } from './views/status.js';
import { textThere } from './views/text/loading.js';
import { isTold } from './words/preset.js';
import { siteName } from './words/site.js';
import { languageTag, textOf } from './words/text.js';

/** @import { Kind } from './kinds/kind.js' */
/** @import { Frame } from './state/types.js' */
/** @import { Extent } from './page.js' */

/** What is drawn part after part once the cell is painted. @type {Extent[]} */
const PAGE = ['axis', 'numbers', 'all'];
/** @type {Extent[]} */
const FRAME = ['all'];

const { there: hostThere } = coming(() => SCRIPTS.host, restThere);

export function start() {
  /** @param {string} id */
  const place = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const root = document.documentElement;
  const app = place('app');
  const head = document.getElementById('header');

  // Removes what is read without scripts.
  head?.replaceChildren();
  app.replaceChildren();

  const inFrame = root.dataset.layout === 'embed';
  /** Once the first drawing of the cell has been painted. */
  const firstPainted = inFrame ? afterPaint : painted;
  const rest = restThere();

  root.dataset.language = languageTag();
  root.lang = languageTag();
  root.dir = textOf('language.direction');

  startMarks();
  startHistory();
  startSettings(inFrame);
  startTheme();

  const engine = makeEngine({
    share: inFrame,
    onStatus: (status) => {
      engineStatus.value = status;
      root.dataset.engine = status.kind;
      // The reader is told that the recorded presets still work.
      if (status.kind === 'failed') fetchRecordings();
    },
    onAnswer: (answer, key) => {
      if (key !== RUN) hear(key, answer);
      // What is wanted may have been answered by a recording meanwhile.
      else if (answered.peek().request !== wanted.peek()) answered.value = answer;
    },
    onLooked: (looked, key) => hear(key, looked),
    onProblem: (request, problem, key) => {
      const what = refusal(kindOf(request), problem);
      if (key !== RUN) return hear(key, { request, what });
      say(problem.where, what);
      refused.value = { request, what };
    },
  });
  const act = {
    ...actions,
    /** As soon as it is there. @param {string} name */
    async chooseKind(name) {
      if (kindNamed(name) === undefined && !(await othersThere())) return say('kind', textOf('kinds.absent'));
      brought.going?.changeKind(name);
      commit();
    },
    /** @param {import('./units/shape.js').Shape} shape */
    async changeShape(shape) {
      if (isMany(shape) && !(await unitsThere())) return say('shape', textOf('units.absent'));
      actions.changeShape(shape);
      commit();
    },
    async editText() {
      if (await textThere()) brought.text?.();
      else say('inputs', textOf('editor.absent'));
    },
    turnLane,
    choose,
    /** @param {string} name */
    async bring(name) {
      if (!(await lensesThere())) return say('lanes', textOf('lanes.absent'));
      anew();
      draw();
      brought.lenses?.press(name);
    },
    async learn() {
      if (!(await learningThere())) return say('learn', textOf('lanes.absent'));
      brought.learning?.press(frame(), act);
    },
    /** @param {'open'|'share'} name */
    async dialog(name) {
      if (!(await moreThere()) || !(await brought.dialog?.(name, addresses)))
        say('dialog', textOf('header.absent', { dialog: textOf(`header.${name}`) }));
    },
    commit,
    undo,
    redo,
    retry: engine.retry,
    end: engine.end,
    back: () => brought.reading?.goBack(),
  };

  effect(() => {
    if (wanted.value !== answered.peek().request) engine.ask(RUN, wanted.value);
  });
  // The axis of both directions comes with the other kinds.
  const both = computed(() => wanted.value.backward !== undefined);
  effect(() => {
    if (both.value) othersThere().then(afresh);
  });
  const many = computed(() => isMany(wanted.value));
  effect(() => {
    if (many.value) unitsThere().then(afresh);
  });
  // What is pointed at is told in texts that come later.
  const pointed = computed(() => cursor.value.part !== null);
  effect(() => {
    if (pointed.value) moreThere().then((there) => (there ? afresh() : say('meaning', textOf('meaning.absent'))));
  });
  startAsking(engine);
  startLanes();
  startWaking(engine, settings.value.engine, !inFrame);

  /** The address of the whole page; of this very file, where it is one. */
  const wholePage = () => addressOf(inFrame ? 'index.html' : '');

  /** Of what is on screen, for others. */
  const addresses = () => ({ page: wholePage(), folder, state: fragment().slice(1), file: wholeState });

  /** With the page around this one. */
  async function talk() {
    await hostThere();
    brought.host?.(spokenSentence, inFrame ? app : null);
  }

  const keepFocus = startKeepingFocus();
  /** The page is called after the kind of cell, once that is another than it was opened with. @param {Kind} kind */
  function entitle({ name }) {
    const { kind } = root.dataset;
    if (kind === name) return;
    if (kind !== undefined) document.title = siteName(name);
    root.dataset.kind = name;
  }
  /** @type {Extent} */
  let extent = 'words';
  function draw() {
    const now = brought.paper?.() ?? frame();
    entitle(now.kind);
    if (head) render(header(now, act), head);
    const figure = inFrame
      ? embedded(now, act, { extent, whole: wholePage(), status: status(now) })
      : page(now, act, extent);
    render(figure, app);
    keepFocus();
    if (extent !== 'words' && !now.awaited) markShown(answered.peek().request, firstPainted);
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

  /** With what no frame holds. */
  function afresh() {
    anew();
    soon();
  }

  brought.draw = afresh;

  // So that what is asked for later is there; in a frame that is seldom.
  const ahead = () => {
    fetchRecordings();
    Promise.all([moreThere(), unitsThere(), lensesThere()]).then(() => {
      afresh();
      root.dataset.ahead = 'there';
    });
  };

  /** What was not drawn yet, a frame for each part so that no task is long; and what readers do there. */
  async function drawAll() {
    if (!(await rest)) return say('rest', textOf('page.absent'));
    brought.reading?.startReading(app, place('live'), draw);
    for (const next of inFrame ? FRAME : PAGE) {
      extent = next;
      soon();
      await new Promise((resolve) => afterPaint(() => resolve(undefined)));
    }
    if (!inFrame) (globalThis.requestIdleCallback ?? setTimeout)(ahead);
  }

  /** Alone, so that it is painted soonest, and all else after that. */
  function drawCell() {
    extent = 'cell';
    draw();
    firstPainted(() => {
      effect(() => {
        frame();
        void lettering.value;
        soon();
      });
      drawAll();
    });
  }

  // The words tell how much room they leave.
  draw();
  startMeasuring(app, inFrame);
  startPlaying();
  startKeys(app);
  // In a task of its own, and before they are painted. A frame that is out of view gets no animation frames.
  if (inFrame) drawCell();
  else requestAnimationFrame(drawCell);

  effect(() => {
    if (!isTold(origin.value)) fetchRecordings();
  });
  // On paper it is a worksheet.
  if (inFrame && (brought.learning || covers(settings.value))) moreThere();
  if (parent !== window) talk();
}

/** The embedded figure: tabs, the sentence, the cell or the cell at a glance, the buttons, and the panels that are chosen. */
import { html, nothing } from 'lit-html';
import { isLane } from './address/lanes.js';
import { choices, laneAlone, shown } from './embed/panels.js';
import { brought } from './later/brought.js';
import { cell } from './views/cell.js';
import { ask, meaning, walk } from './views/meaning.js';
import { laneSentence, sentence, where } from './views/sentence.js';
import { standing } from './views/standing.js';
import { notices } from './views/status.js';
import { tabs } from './views/tabs.js';
import { transport } from './views/transport.js';
import { textOf } from './words/text.js';

/** @import { TemplateResult } from 'lit-html' */
/** @import { Around } from './later/brought.js' */
/** @import { Act, Frame, Panel } from './state/types.js' */
/** @import { Shown } from './embed/panels.js' */
/** @import { Extent } from './page.js' */

/** A lane alone, with what it shows in one sentence where that does not stand above. @param {Frame} now @param {Act} act @param {string} name @param {boolean} above */
function alone(now, act, name, above) {
  const frame = laneAlone(now, name);
  return html`${above ? nothing : laneSentence(frame)}${brought.around?.timeline(frame, act)}`;
}

/** All but the cell stand around it. @type {Record<string, (now: Frame, act: Act, around: Around) => unknown>} */
const PANELS = {
  sequence: (now, act, { timeline, lanes }) => [timeline(now, act), lanes(now, act)],
  numbers: (now, act, { equations }) => standing(now, () => equations(now, act)),
  weights: (now, act, { controls, preset }) => [controls(now, act), preset(now)],
};

/**
 * Where the effect is seen: the cell, with the meaning of what is pointed at unless that has its place beside it; above the weights, the
 * cell at a glance.
 * @param {Frame} now
 * @param {Act} act
 * @param {Shown} shown
 */
function effect(now, act, { figure, aside }) {
  if (figure.includes('cell'))
    return html`<div class="panel-cell">${walk(now, act)}${standing(now, () => cell(now, act))}${aside.length > 0 ? nothing : meaning(now, act)}</div>`;
  return figure[0] === 'weights'
    ? html`<div class="glance">${standing(now, () => brought.around?.glance(now, true), brought.around)}</div>`
    : nothing;
}

/**
 * @param {Frame} now
 * @param {Act} act
 * @param {{extent: Extent, whole: string, status: TemplateResult|typeof nothing}} beside
 */
export function embedded(now, act, { extent, whole, status }) {
  const { settings, panel, room } = now;
  const visible = shown(settings.panels, panel, room.arrangement);
  const { figure, aside } = visible;
  const first = figure[0] ?? 'cell';
  const panels = choices(settings.panels, room.arrangement);
  const led = isLane(first) ? first : undefined;
  const panelOf = (/** @type {Panel} */ name) =>
    name === 'cell'
      ? nothing
      : html`<div class="panel-${name}">${isLane(name) ? alone(now, act, name, name === led) : [brought.learning?.inFrame(now, act, name), brought.around && PANELS[name]?.(now, act, brought.around)]}</div>`;
  const told = () =>
    brought.learning?.inFrame(now, act) ??
    sentence(now, act, brought.lenses?.compared(now) ?? (first === 'cell' && aside.length === 0 ? ask() : ''));
  return html`${notices(now, act, whole)}
    ${tabs(now, act, { panels, chosen: aside[0] ?? first, status, whole })}
    <section class="figure ${now.awaited ? 'stale' : ''}" aria-label=${textOf('page.figure')} tabindex="-1">
      <div class="lead">
        ${led ? laneSentence(laneAlone(now, led), where(now, act)) : first === 'sequence' && aside.length === 0 && settings.ask === 'nothing' ? nothing : told()}
        ${extent === 'words' ? nothing : effect(now, act, visible)}
      </div>
      ${aside.length === 0 && (first === 'numbers' || first === 'weights') ? meaning(now, act) : nothing}
      ${transport(now, act)}
      ${extent === 'words' ? nothing : figure.map(panelOf)}
    </section>
    ${aside.length > 0 ? html`<aside class="aside" aria-label=${textOf('page.beside')}>${meaning(now, act)}${extent === 'all' ? aside.map(panelOf) : nothing}</aside>` : nothing}`;
}

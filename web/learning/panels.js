/**
 * The guest among the panels of an embedded figure. Where they name it, it is a panel of its own. Else a lesson stands where the first
 * panel has its sentence, and a challenge above the weights, which then come first; where there is no such place, it comes first itself.
 */
import { effect } from '@preact/signals-core';
import { isLane } from '../address/lanes.js';
import { GUESTS, parametersOf } from '../address/parameters.js';
import { chosen } from '../state/chosen.js';
import { panel, settings } from '../state/state.js';

/** @import { Frame, Guest, Panel } from '../state/types.js' */

/** The panel that is a guest's own: of a challenge that is learned the training, where that is named, else the challenge. @param {Guest|undefined} guest @param {readonly Panel[]} named @returns {typeof GUESTS[number]|undefined} */
export function panelOf(guest, named) {
  if (guest && 'challenge' in guest && guest.train && named.includes('training')) return 'training';
  return GUESTS.find((name) => guest && name in guest);
}

/** @param {Panel|undefined} first */
const hasSentence = (first) => first !== undefined && first !== 'sequence' && !isLane(first);

/**
 * Those that there are, in order.
 * @param {readonly Panel[]} named  by the address
 * @param {Guest} [guest]
 * @returns {readonly Panel[]}
 */
export function panelsWith(named, guest) {
  const own = panelOf(guest, named);
  const others = named.filter((name) => !GUESTS.some((one) => one === name));
  if (!own) return others;
  if (named.includes(own)) return named.filter((name) => name === own || others.includes(name));
  if (own === 'lesson' && hasSentence(others[0])) return others;
  const first = own === 'challenge' && others.includes('weights') ? 'weights' : own;
  return [first, ...others.filter((name) => name !== first)];
}

/** Whether it stands where the sentence stands, and its own panel is the time axis: a cell is seen learning. @param {Pick<Frame, 'settings'|'room'>} frame @param {Guest} guest */
export const standsOverAxis = ({ settings, room }, guest) =>
  panelOf(guest, settings.panels) === 'training' && room.arrangement === 'stacked';

/**
 * Whether a guest stands in this panel; or, where none is named, where the sentence stands.
 * @param {Frame} frame @param {Guest} guest @param {Panel} [panel]
 */
export function standsIn({ settings, panel: chosen, room }, guest, panel) {
  const own = panelOf(guest, settings.panels);
  if (standsOverAxis({ settings, room }, guest)) return panel === undefined && chosen === own;
  if (own && settings.panels.includes(own)) return panel === own;
  if (own === 'lesson') return panel === undefined;
  return room.arrangement === 'stacked' ? panel === undefined && chosen === 'weights' : panel === 'weights';
}

/** The panel with which it is seen when it comes. @param {readonly Panel[]} panels @param {typeof GUESTS[number]} own */
const seenWith = (panels, own) => (own === 'lesson' || panels.includes(own) ? own : 'weights');

/** From now on, in an embedded figure. */
export function watchPanels() {
  if (document.documentElement.dataset.layout !== 'embed') return;
  const named = parametersOf(location.hash, location.search).values.panels;
  let before = panelOf(undefined, named);
  effect(() => {
    const { guest } = chosen.value;
    const own = panelOf(guest, named);
    const panels = panelsWith(named, guest);
    if (String(panels) !== String(settings.value.panels)) settings.value = { ...settings.peek(), panels };
    const opened = own && own !== before ? seenWith(panels, own) : panel.peek();
    panel.value = panels.find((name) => name === opened) ?? panels[0] ?? panel.peek();
    before = own;
  });
}

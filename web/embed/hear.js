/** What a message from the page around the figure does. Checked first: whatever is wrong with it changes nothing. */
import { scriptsFor } from '../later/named.js';
import { togglePlay } from '../state/act.js';
import { chosen } from '../state/chosen.js';
import { take } from '../state/history.js';
import { lanes } from '../state/lanes.js';
import { chosenTheme, cursor, names, origin, presets, settings, wanted, words } from '../state/state.js';
import { textOf } from '../words/text.js';
import { sortOf, wrongIn } from './messages.js';
import { wish, wishes } from './wish.js';

/** @import { Heard, Sort } from './messages.js' */
/** @import { Settings } from '../address/parameters.js' */
/** @import { Tell } from './tell.js' */

/** The fields that such a message may have. @param {Sort} sort @param {Heard} came @returns {Heard} */
const known = ({ type, fields }, came) => ({
  ...Object.fromEntries(fields.filter(({ name }) => came[name] !== undefined).map(({ name }) => [name, came[name]])),
  type,
});

/** @param {boolean} playing */
function play(playing) {
  if (cursor.value.playing !== playing) togglePlay();
}

/**
 * @param {unknown} data  as it came, from whatever page
 * @param {Tell} tell
 * @param {(id: unknown) => void} answer  sends the state when no change waits any more
 */
export function hear(data, tell, answer) {
  const sort = sortOf(data);
  if (!sort) return;
  const message = known(sort, /** @type {Heard} */ (data));
  const wrong = wrongIn(sort, message);
  if (wrong) tell('error', { where: sort.type, what: wrong });
  else ACTS[sort.type]?.(message, tell, answer);
}

/** As soon as the kind of cell, the units and the lesson are there that it speaks of. @param {Heard} message @param {Tell} tell */
async function set(message, tell) {
  for (let rounds = 0; rounds < 2; rounds++) {
    const there = await Promise.all(scriptsFor(wishes(message, presets))); // a lesson may speak of more, once it is there
    if (!there.every(Boolean)) {
      const { type } = message;
      return tell('error', { where: type, what: textOf('message.absent', { type }) });
    }
  }
  const { direction, unit, step, stage } = cursor.value;
  const now = {
    request: wanted.value,
    words: words.value,
    names: names.value,
    origin: origin.value,
    direction,
    unit,
    lanes: lanes.value,
    chosen: chosen.value,
    step,
    stage,
  };
  const found = wish(message, now, presets);
  if ('what' in found) tell('error', found);
  else take(found);
}

/** @type {Record<string, (message: Heard, tell: Tell, answer: (id: unknown) => void) => void>} */
const ACTS = {
  set,
  goto: set,
  play: () => play(true),
  pause: () => play(false),
  reset: (message, tell) => set({ type: message.type, preset: origin.value.name }, tell),
  theme: ({ theme }) => {
    chosenTheme.value = '';
    settings.value = { ...settings.value, theme: /** @type {Settings['theme']} */ (theme) };
  },
  getState: (message, _tell, answer) => answer(message.id),
};

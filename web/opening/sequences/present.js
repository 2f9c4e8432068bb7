/** The sequence that is on the page. */
import { names, wanted, words } from '../../state/state.js';
import { stepsOf } from '../../units/shape.js';
import { textOf } from '../../words/text.js';

/** So many letters of its words are read at a glance. */
const LONGEST = 60;

/** @type {import('./sequences.js').Sequence} */
export const present = {
  name: 'present',
  fits: (D) => wanted.value.D === D,
  label: (D) => {
    const whole = words.value.join(' ').trim();
    const said = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1).trim()}…` : whole;
    return textOf('opening.present', {
      steps: stepsOf(wanted.value),
      inputs: D,
      said: said ? 'yes' : 'no',
      words: said,
    });
  },
  read: () => ({ inputs: wanted.peek().inputs, words: words.peek(), names: names.peek() }),
};

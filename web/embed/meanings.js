/**
 * The parameters in plain words: for those who choose by hand (views/share/options.js) and for those who read about them
 * (embedding.html). Apart from the parameters themselves, which every page and the element have to load.
 */

/** @import { Settings } from '../address/parameters.js' */
/**
 * @typedef {object} Meaning
 * @property {string} title                   what is chosen
 * @property {Record<string, string>} values  each value, in the order in which they are offered
 * @property {string} hint                    one line more, where the words alone do not say it
 * @property {string} meaning                 all there is to know
 */

/** @type {Record<keyof Settings, Meaning>} */
export const MEANINGS = {
  theme: {
    title: 'Colours',
    values: { auto: 'as the reader’s system', light: 'light', dark: 'dark', projector: 'for a lecture hall' },
    hint: '',
    meaning:
      'For a lecture hall: white paper, black ink, stronger lines, and larger type in frames of 1000 pixels and more.',
  },
  panels: {
    title: 'Panels',
    values: { cell: 'the cell', sequence: 'the sequence', numbers: 'the equations', weights: 'the weights' },
    hint: 'The first one opens; in a wide frame the cell stands beside the others.',
    meaning:
      'Which panels the figure has. The first one named opens, and one alone has no tab bar. A wide frame shows the cell and one panel beside it.',
  },
  lock: {
    title: 'Locked',
    values: { weights: 'weights', inputs: 'inputs', starts: 'start values', step: 'the step' },
    hint: 'Shown, but not to be changed.',
    meaning:
      'What is shown, but not to be changed by the reader. A locked step stays; the stages inside it can be walked through.',
  },
  hide: {
    title: 'Left out',
    values: {
      transport: 'the buttons for stepping',
      sentence: 'the sentence',
      status: 'whether Python is there',
      answer: 'what comes next, until it is asked for',
    },
    hint: '',
    meaning:
      'Where the answer is hidden, all that comes after the furthest stage shown so far is covered, in pictures, numbers and words; “Show the answer” goes on by one stage, and the next one is covered in turn. A change of inputs, weights or start values covers again all that comes after the place where the reader stands. The page around the figure is told no more than its reader. The whole page covers nothing, so that links are off with it.',
  },
  links: {
    title: 'Links',
    values: { on: 'to the whole page, and Share', off: 'none' },
    hint: '',
    meaning: 'There are none where the answer is hidden.',
  },
  engine: {
    title: 'Python starts',
    values: {
      auto: 'when the figure is seen',
      interaction: 'with the first change',
      recordings: 'never: presets only',
    },
    hint: '',
    meaning: 'Python computes every change. Without it only the recorded presets can be shown.',
  },
  keys: {
    title: 'Arrow keys',
    values: { on: 'step the figure', off: 'are left to the page' },
    hint: '',
    meaning: 'With them Home and End, and Control and Z, which undoes.',
  },
};

// Two languages that nobody speaks, made from the English texts: one says everything twice, one is written from right to left.
// node pseudo.js prints {tag: catalogue}, as the page fetches it.
import english from '../../web/words/fresh.js';

const LETTER = /\p{L}/u;
const PARTED = /(\|)/; // where a text may be drawn in two lines

/** What stands in a text, as `words` makes it; its holes and its choices stay. */
const changed = (node, words) => {
  if (typeof node === 'string') return words(node);
  if (!Array.isArray(node)) return node;
  const [name, kind, ...rest] = node;
  if (kind === undefined) return node;
  if (typeof kind !== 'number') return [name, ...[kind, ...rest].map((child) => changed(child, words))];
  return [
    name,
    kind,
    Object.fromEntries(Object.entries(rest[0]).map(([option, text]) => [option, message(text, words)])),
  ];
};

const message = (text, words) =>
  Array.isArray(text) ? text.map((node) => changed(node, words)) : changed(text, words);

/** Blanks around words are not of them. */
const inside = (make) => (text) =>
  text
    .split(PARTED)
    .map((part) =>
      LETTER.test(part)
        ? part.replace(/^(\s*)(.*?)(\s*)$/s, (_, before, words, after) => before + make(words) + after)
        : part,
    )
    .join('');

/** Between the wires of a drawing there is no room for longer words: whoever translates looks for short ones. */
const DRAWN = /^cell\.|\.drawn\./;

/** @param {string} direction @param {(words: string) => string} make @param {(words: string) => string} drawn */
const language = (direction, make, drawn = make) => ({
  ...Object.fromEntries(
    Object.entries(english).map(([key, text]) => [key, message(text, inside(DRAWN.test(key) ? drawn : make))]),
  ),
  'language.direction': direction,
});

process.stdout.write(
  JSON.stringify({
    'en-xa': language(
      'ltr',
      (words) => `${words} ${words}`,
      (words) => words,
    ),
    'ar-xb': language('rtl', (words) => words.replace(/\S+/g, '\u202e$&\u202c')),
  }),
);

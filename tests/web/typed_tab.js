// The tab on which a cell is typed, asked line by line, JSON in and out: its text, what is said below it, and what the page wants then.
import { createInterface } from 'node:readline';
import './pageless.js';

globalThis.addEventListener = () => {};
globalThis.history = { state: null, pushState: () => {}, replaceState: () => {} };
globalThis.SCRIPTS = { rest: { path: '' }, units: { path: '' } };

const { brought } = await import('../../web/later/brought.js');
const { commit, startHistory, undo } = await import('../../web/state/history.js');
const { settings, want, wanted, words } = await import('../../web/state/state.js');
const { press, put } = await import('../../web/opening/typed/draft.js');
const { typed } = await import('../../web/opening/typed/panel.js');
const { drawn } = await import('../../web/still/drawn.js');
const { elements, treeOf } = await import('../../web/runtime/tree.js');
const { classed, content } = await import('./axis_drawn.js');

startHistory();
let closed = false;

/** @type {Record<string, (given: any) => unknown>} */
const DOES = {
  fresh: (request) => {
    want(request);
    commit();
    settings.value = { ...settings.value, lock: [] };
    brought.learning = undefined;
  },
  type: put,
  show: () => {
    closed = false;
    return press(() => {
      closed = true;
    });
  },
  undo,
  lock: (lock) => {
    settings.value = { ...settings.value, lock };
  },
  given: (names) => {
    brought.learning = /** @type {any} */ ({ given: (_, name) => names.includes(name) });
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  for (const [name, given] of Object.entries(JSON.parse(line))) await DOES[name](given);
  const tree = treeOf(drawn(typed(() => {})));
  const answered = {
    refused: elements(tree).filter((one) => classed(one, 'opening-refused')).map(content).join(),
    how: content(elements(tree, 'p').find(({ attribs }) => attribs.id === 'opening-typed-how')),
    closed,
    wanted: wanted.value,
    words: words.value,
  };
  process.stdout.write(`${JSON.stringify(answered)}\n`);
}

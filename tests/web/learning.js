// What a reader has done, and the list that shows it, asked line by line, JSON in and out.
import { createInterface } from 'node:readline';
import './pageless.js';

let kept = {};
const STORAGE = {
  works: {
    getItem: (key) => kept[key] ?? null,
    setItem: (key, text) => Object.assign(kept, { [key]: text }),
    removeItem: (key) => delete kept[key],
  },
  throws: new Proxy({}, { get: () => { throw new Error('SecurityError'); } }),
  full: { getItem: () => null, setItem: () => { throw new Error('QuotaExceededError'); }, removeItem: () => {} },
};

let pages = 0;

const ASK = {
  /** One page after the other in the same browser, each with what is done there and what is asked then. */
  async pages({ storage, stored, visits }) {
    globalThis.localStorage = STORAGE[storage];
    kept = stored === undefined ? {} : { 'lstm-cell.progress': stored };
    const answers = [];
    for (const visit of visits) {
      const page = await import(`../../web/learning/progress.js?${++pages}`);
      answers.push(visit.map(([name, ...given]) => page[name](...given) ?? null));
    }
    return { answers, keys: Object.keys(kept) };
  },
  async groups({ levels }) {
    const { grouped } = await import('../../web/learning/challenges/groups.js');
    return grouped(levels.map((name) => ({ name }))).map(({ group, levels }) => [group, levels.map(({ name }) => name)]);
  },
  async rows({ done }) {
    globalThis.localStorage = STORAGE.works;
    const progress = await import('../../web/learning/progress.js');
    const { challengeRow, lessonRow } = await import('../../web/learning/list.js');
    const { LESSONS } = await import('../../web/learning/lessons/lessons.js');
    const { CHALLENGES } = await import('../../web/learning/challenges/challenges.js');
    progress.forget();
    for (const [name, ...given] of done) progress[name](...given);
    const told = ({ open: _, ...row }) => row;
    return { lessons: LESSONS.map(lessonRow).map(told), challenges: CHALLENGES.map(challengeRow).map(told) };
  },
  /** The section of the text around the figure, as it is drawn. */
  async article() {
    const { article } = await import('../../web/learning/article/article.js');
    const { default: texts } = await import('../../web/learning/article/words/en.json', { with: { type: 'json' } });
    const { compiled } = await import('../../web/words/compiled.js');
    const { addTexts } = await import('../../web/words/text.js');
    const { drawn } = await import('../../web/still/drawn.js');
    addTexts(compiled(texts));
    return drawn(article());
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(await ASK[question.ask](question))}\n`);
}

/** Print as JSON what becomes of figures that have one Python between them: node turns.mjs prints {story: what came of it}. */
import { until, Windows } from './windows.mjs';

const ready = (...figures) => until(() => figures.every((figure) => figure.status().kind === 'ready'));
const answered = (...figures) => until(() => figures.every((figure) => figure.answers.length > 0));

/** So many figures, and the first of them first. */
async function opened(count, windows = new Windows()) {
  const figures = Array.from({ length: count }, () => windows.figure());
  await ready(...figures);
  return { windows, figures };
}

/** Has the files of Python come when what this returns is called. */
function later(windows) {
  let come = () => {};
  windows.files = new Promise((resolve) => {
    come = resolve;
  });
  return come;
}

const stories = {
  async together() {
    const { windows, figures } = await opened(10);
    figures.forEach((figure, number) => void figure.ask(`question ${number}`));
    await answered(...figures);
    return [windows.starts, windows.workers.size, figures.flatMap(({ answers }) => answers)];
  },

  async late() {
    const windows = new Windows();
    const come = later(windows);
    const first = windows.figure();
    await until(() => first.status().done === 50);
    const second = windows.figure();
    await until(() => second.status().done === 50);
    come();
    await ready(first, second);
    return windows.starts;
  },

  async taken() {
    const { windows, figures } = await opened(3);
    const [first, second, third] = figures;
    first.agent.end();
    await until(() => windows.starts === 2);
    await ready(second, third);
    third.ask('later');
    await answered(third);
    return [windows.starts, windows.workers.size, third.answers];
  },

  async unanswered() {
    const { windows, figures } = await opened(3);
    const [first, second, third] = figures;
    const [python] = windows.workers;
    python.freeze();
    second.ask('second');
    third.ask('third');
    await new Promise((resolve) => setTimeout(resolve, 10));
    first.agent.end();
    await answered(second, third);
    return [windows.starts, second.answers, third.answers];
  },

  async loading() {
    const windows = new Windows();
    const come = later(windows);
    const first = windows.figure();
    await until(() => first.status().done === 50);
    const others = [windows.figure(), windows.figure()];
    await until(() => others.every((figure) => figure.status().done === 50));
    first.agent.end();
    come();
    await ready(...others);
    return [windows.starts, windows.workers.size];
  },

  async asleep() {
    const { windows, figures } = await opened(2);
    const [first, second] = figures;
    first.engine.sleep('seen');
    second.ask('one');
    await answered(second);
    first.engine.start();
    await ready(first);
    first.ask('two');
    await answered(first);
    const kept = [windows.starts, second.answers, first.answers];
    for (const figure of figures) figure.engine.sleep('seen');
    await until(() => windows.workers.size === 0);
    second.engine.start();
    await ready(second);
    return [...kept, windows.starts, windows.workers.size];
  },

  async left() {
    const { windows, figures } = await opened(2);
    const [first, second] = figures;
    first.leave();
    await until(() => windows.starts === 2);
    await ready(second);
    second.ask('one');
    await answered(second);
    return [windows.workers.size, second.answers];
  },

  async frozen() {
    const { windows, figures } = await opened(1);
    for (const agent of [figures[0].agent, ...windows.workers]) agent.freeze();
    const other = windows.figure();
    other.ask('one');
    await answered(other);
    return [windows.starts, other.answers];
  },

  async hangs() {
    const { windows, figures } = await opened(2);
    const [first, second] = figures;
    const [python] = windows.workers;
    python.freeze();
    first.engine.sleep('seen');
    second.ask('one');
    await answered(second);
    return [python.gone, windows.starts, second.answers];
  },

  async vanished() {
    const { windows, figures } = await opened(2);
    const [first, second] = figures;
    second.agent.end();
    first.engine.sleep('seen');
    await until(() => windows.workers.size === 0);
    return windows.starts;
  },

  async failed() {
    const windows = new Windows();
    const come = later(windows);
    const figures = [windows.figure(), windows.figure(), windows.figure()];
    await until(() => figures.every((figure) => figure.status().done === 50));
    windows.missing = true;
    come();
    await until(() => figures.every((figure) => figure.status().kind === 'failed'));
    await until(() => windows.workers.size === 0);
    return [windows.starts, figures.map((figure) => figure.status().reason)];
  },

  async alone() {
    const starts = [];
    for (const lacks of ['locks', 'channels']) {
      const { windows } = await opened(2, Object.assign(new Windows(), { lacks: [lacks] }));
      starts.push(windows.starts);
    }
    return starts;
  },
};

const told = Object.entries(stories).map(async ([name, story]) => [name, await story()]);
process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(told))), () => process.exit());

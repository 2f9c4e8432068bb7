// The loop of a training, asked line by line, JSON in and out: Python is a stand-in that answers when it is told to.
import { createInterface } from 'node:readline';
import './pageless.js';

const listeners = [];
Object.assign(document, { hidden: false, addEventListener: (name, act) => listeners.push([name, act]) });
globalThis.history = { state: null, pushState: () => pushed++, replaceState: () => {} };
globalThis.addEventListener = () => {};
let pushed = 0;

const { asked, hear } = await import('../../web/state/beside.js');
const { chosen } = await import('../../web/state/chosen.js');
const { commit, startHistory, undo } = await import('../../web/state/history.js');
const { want, wanted } = await import('../../web/state/state.js');
const { brought } = await import('../../web/later/brought.js');
await import('../../web/lenses/brings.js');
const { LAYERS } = await import('../../web/learning/layers.js');
const { addAsker } = await import('../../web/state/beside.js');
const running = await import('../../web/learning/training/running.js');
const { KEY } = await import('../../web/learning/training/course.js');
const { examine, examined, watchExams } = await import('../../web/learning/training/exam.js');
const { reading } = await import('../../web/learning/training/reading.js');
await import('../../web/kinds/others.js');
const { cellWith } = await import('../../web/learning/challenges/sliders.js');
const { drop, runBeside } = await import('../../web/learning/training/runs.js');
const { calledBeside } = await import('../../web/learning/training/beside.js');
const { pin } = await import('../../web/lenses/pin/pinning.js');
const { guest } = await import('../../web/learning/guest.js');
const { kindNamed, kindOf } = await import('../../web/kinds/register.js');
const { default: texts } = await import('../../web/learning/texts.js');
const { compiled } = await import('../../web/words/compiled.js');
const { addTexts } = await import('../../web/words/text.js');
const { drawn } = await import('../../web/still/drawn.js');

addTexts(compiled(texts));
for (const { asks } of LAYERS) if (asks) addAsker(asks);
startHistory();
const PARTS = ['forget_gate', 'input_gate', 'candidate', 'output_gate'];

/** Another reader, at a cell whose weights are all zero. */
function begin() {
  running.pause();
  globalThis.matchMedia = undefined;
  chosen.value = {};
  want({
    kind: 'lstm',
    D: 1,
    H: 1,
    weights: Object.fromEntries(PARTS.flatMap((part) => ['W', 'U', 'b'].map((letter) => [`${part}.${letter}`, [0]]))),
    inputs: [1, 0],
    starts: { hidden_state: [0], cell_state: [0] },
  });
  commit();
}
running.watchTraining();
watchExams();

/** What Python would say of the request that waits: every number is the number of updates made by then. */
function answer({ diverged = false, passed = 0 }) {
  const request = asked.value.get(KEY);
  if (!request) return false;
  const { updates, after } = request.training;
  const made = diverged ? 0 : updates;
  const number = (after?.updates ?? 0) + made;
  const arrays = (what, value = number) =>
    Object.entries(request.weights).map(([name, numbers]) => [
      `${what}.${name}`,
      Float64Array.from(numbers, () => value),
    ]);
  const reads = request.training.read_out ? { v: request.H, a: 1 } : {};
  const read = Object.entries(reads).map(([name, many]) => [
    `read_out.${name}`,
    Float64Array.from({ length: many }, () => number),
  ]);
  const next = diverged ? [] : [...arrays('gradients', -number / 8), ...arrays('moves', 1)];
  const lens = {
    losses: Float64Array.from({ length: made }, (_, k) => 1 / (number - made + k + 1)),
    diverged: Uint8Array.of(Number(diverged)),
    passed: Float64Array.of(passed, 43),
    ...Object.fromEntries([...arrays('weights'), ...arrays('first'), ...arrays('second'), ...read, ...next]),
  };
  hear(KEY, { request, lenses: { [KEY]: lens } });
  return true;
}

/** What the card says of how the cell is read. */
function readingNow() {
  const course = running.courseHere();
  const seen = course ? drawn(reading(kindOf(wanted.value), course, running.momentHere())) : '';
  return seen.replace(/<[^>]*>/g, '');
}

/** The slider of the forget gate's bias, as the page would draw it: what it says of the next update, and where it goes back to. */
function slider() {
  const whole = wanted.value;
  const frame = { chosen: chosen.value, kind: kindOf(whole), whole };
  const value = whole.weights['forget_gate.b']?.[0];
  const one = guest.control(frame, { where: 'forget_gate.b', symbol: 'b', value });
  const seen = one.look ? drawn(one.symbol) : '';
  return {
    says: /class="unseen"[^>]*>([^<]*)</.exec(seen)?.[1] ?? null,
    gradient: /∂<\/i> ([^<]*)</.exec(seen)?.[1] ?? null,
    arrow: /training-arrow (\w+)/.exec(seen)?.[1] ?? null,
    ghost: Number(/training-ghost" style="--value:([-\d.]+)/.exec(seen)?.[1] ?? Number.NaN),
    back: one.original,
  };
}

/** What was asked of the last examination. */
let exam = null;

const soon = () => new Promise((resolve) => setTimeout(resolve, 2));

/** What stays beside a training: how it is called, and its updates. */
function besides(course) {
  const other = course && runBeside(course);
  return other ? { beside: calledBeside(other, course), ran: other.moments.map(({ update }) => update) } : {};
}

const ACTS = {
  begin,
  open: ({ train, challenge = 'count' }) => {
    chosen.value = { ...chosen.peek(), guest: { challenge, ...(train && { train }) } };
  },
  play: () => running.play(),
  one: () => running.oneUpdate(),
  pause: () => running.pause(),
  over: () => running.startOver(),
  look({ update }) {
    running.look(update);
    running.settle();
  },
  async answer({ times = 1, ...said }) {
    for (let k = 0; k < times; k++) {
      answer(said);
      await soon();
    }
  },
  hide() {
    document.hidden = true;
    for (const [name, act] of listeners) if (name === 'visibilitychange') act();
    document.hidden = false;
  },
  input: () => want({ ...wanted.value, inputs: [1, 0, 1] }),
  weight: () => want({ ...wanted.value, weights: { ...wanted.value.weights, 'forget_gate.b': [5] } }),
  async examine({ share }) {
    examine(running.courseHere(), running.momentHere());
    await soon();
    const request = asked.value.get('exam');
    hear('exam', { request, lenses: { [KEY]: { exam: Float64Array.of(share) } } });
    exam = { ...request.training, weight: request.weights['forget_gate.b'][0] };
  },
  cell({ kind = 'lstm', units = 1 }) {
    want({ kind, D: 1, H: units, ...cellWith(kindNamed(kind), units), inputs: [1, 0] });
  },
  undo: () => undo(),
  calm() {
    globalThis.matchMedia = () => ({ matches: true });
  },
  pin: () => pin(),
  drop: () => drop(runBeside(running.courseHere())),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { act, ...more } = JSON.parse(line);
  await ACTS[act](more);
  await soon();
  const course = running.courseHere();
  const { moments = [], diverged = false } = course ?? {};
  const told = {
    asks: asked.value.get(KEY)?.training ?? null,
    marks: asked.value.has('mark'),
    plays: running.plays(),
    updates: moments.map(({ update }) => update),
    diverged,
    at: running.at.value ?? null,
    weight: Object.values(wanted.value.weights)[0][0],
    inputs: wanted.value.inputs,
    slider: slider(),
    reading: readingNow(),
    exam,
    examined: course && (({ update, steps, share } = {}) => ({ update, steps, share }))(examined(course)),
    pushed,
    ...besides(course),
    pinned: chosen.value.pinned?.request.weights['forget_gate.b']?.[0] ?? null,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

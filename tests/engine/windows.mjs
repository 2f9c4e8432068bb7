/**
 * A browser without shared workers, as far as the engine needs one: windows and workers that can be frozen and taken
 * away, with channels and locks between them. The scripts that run in them are those of the page, but for what loads Python.
 */
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from '../../web/node_modules/esbuild/lib/main.js';

/** How much sooner a second is over here. */
const SOONER = 20;

const ENGINE = fileURLToPath(new URL('../../web/engine', import.meta.url));

const INSTEAD = {
  '#runtime': 'export const size = 100; export const files = {};',
  '#files': `export const address = 'https://cells.example/worker.js'; export const genuine = async () => true;
    export const text = () => { throw new Error('not here'); }; export const assets = text, runHere = text;`,
  './load.js': `import { Failure } from './failure.js';
    export const load = (_, report) => loadPython(report).catch((reason) => { throw new Failure(reason, 'here'); });`,
};

const instead = {
  name: 'instead',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(#runtime|#files|\.\/load\.js)$/ }, ({ path }) => ({ path, namespace: 'instead' }));
    onLoad({ filter: /./, namespace: 'instead' }, ({ path }) => ({ contents: INSTEAD[path], resolveDir: ENGINE }));
  },
};

/** @param {string} contents */
async function bundled(contents) {
  const stdin = { contents, resolveDir: ENGINE };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'iife', write: false, plugins: [instead] });
  return outputFiles[0].text;
}

const [PAGE, WORKER] = await Promise.all([
  bundled(`import { makeEngine } from './engine.js'; import './later.js'; globalThis.makeEngine = makeEngine;`),
  bundled(`import './worker.js';`),
]);

/** What runs by itself: nothing happens in it once it is gone, and nothing as long as it is frozen. */
class Agent {
  gone = false;
  /** @type {(() => void)[] | null} */
  held = null;
  /** @type {Set<() => void>} */
  atTheEnd = new Set();

  run(act) {
    if (this.held) this.held.push(act);
    else if (!this.gone) act();
  }

  soon(act) {
    setImmediate(() => this.run(act));
  }

  freeze() {
    this.held = [];
  }

  thaw() {
    const acts = this.held ?? [];
    this.held = null;
    for (const act of acts) this.soon(act);
  }

  end() {
    this.gone = true;
    for (const act of this.atTheEnd) act();
  }
}

class Locks {
  /** Those that were granted, by their names. */
  held = new Map();
  waiting = [];

  request(agent, name, options, act) {
    return new Promise((resolve, reject) => {
      const asked = { agent, name, act, resolve, reject };
      const { signal, ifAvailable } = options;
      if (ifAvailable && this.held.has(name)) return agent.soon(() => resolve(act(null)));
      const withdraw = () => {
        this.waiting = this.waiting.filter((one) => one !== asked);
        this.release(asked);
      };
      signal?.addEventListener('abort', () => {
        if (!this.waiting.includes(asked)) return;
        withdraw();
        reject(signal.reason);
      });
      agent.atTheEnd.add(withdraw);
      this.waiting.push(asked);
      this.grant(name);
    });
  }

  grant(name) {
    const next = this.waiting.find((one) => one.name === name);
    if (!next || this.held.has(name)) return;
    this.waiting = this.waiting.filter((one) => one !== next);
    this.held.set(name, next);
    next.agent.soon(async () => {
      await Promise.resolve(next.act({ name })).then(next.resolve, next.reject);
      this.release(next);
    });
  }

  release(asked) {
    if (this.held.get(asked.name) !== asked) return;
    this.held.delete(asked.name);
    this.grant(asked.name);
  }
}

/** Windows of one site. */
export class Windows {
  locks = new Locks();
  channels = new Set();
  /** Those that run now. @type {Set<Agent>} */
  workers = new Set();
  /** How often Python was started. */
  starts = 0;
  /** Python is there once this is. */
  files = Promise.resolve();
  missing = false;
  lacks = [];

  /** What every script finds around it. @param {Agent} agent */
  scope(agent) {
    const windows = this;
    class BroadcastChannel extends EventTarget {
      constructor(name) {
        super();
        this.name = name;
        windows.channels.add(this);
        agent.atTheEnd.add(() => this.close());
      }

      postMessage(data) {
        for (const other of windows.channels)
          if (other !== this && other.name === this.name) other.deliver(structuredClone(data));
      }

      deliver(data) {
        agent.soon(() => windows.channels.has(this) && this.onmessage?.({ data }));
      }

      close() {
        windows.channels.delete(this);
      }
    }
    const timer = (set) => (act, milliseconds, ...given) =>
      set(() => agent.run(() => act(...given)), milliseconds / SOONER);
    const request = (name, ...more) => this.locks.request(agent, name, more.length > 1 ? more[0] : {}, more.at(-1));
    const scope = {
      BroadcastChannel,
      navigator: { locks: { request } },
      setTimeout: timer(setTimeout),
      setInterval: timer(setInterval),
      performance: { now: () => 0, mark() {}, clearMarks() {} },
      console: { info() {}, error() {} },
      ...{ AbortController, crypto, Event, URL, clearTimeout, clearInterval },
    };
    if (this.lacks.includes('channels')) delete scope.BroadcastChannel;
    if (this.lacks.includes('locks')) scope.navigator = {};
    return scope;
  }

  /** A worker as its page sees it, made by that page. @param {Agent} owner */
  Worker(owner) {
    const windows = this;
    return class {
      constructor(address, { name = '' }) {
        const inside = new Agent();
        windows.workers.add(inside);
        const end = () => inside.gone || inside.end();
        owner.atTheEnd.add(end);
        inside.atTheEnd.add(() => windows.workers.delete(inside));
        const scope = {
          ...windows.scope(inside),
          WorkerGlobalScope: true,
          location: new URL(address),
          name,
          addEventListener() {},
          postMessage: (data) => owner.soon(() => this.onmessage?.({ data })),
          close: end,
          loadPython: (report) => windows.loadPython(report),
        };
        scope.self = scope;
        this.terminate = end;
        this.postMessage = (data) => inside.soon(() => scope.onmessage?.({ data: structuredClone(data) }));
        inside.soon(() => vm.runInNewContext(WORKER, scope));
      }

      addEventListener() {}
    };
  }

  async loadPython(report) {
    this.starts += 1;
    const by = this.starts;
    report('download', 50, 100);
    await this.files;
    if (this.missing) throw 'missing';
    report('core', 100, 100);
    return ({ text }) => ({ trace: { of: text, by }, printed: {}, told: {} });
  }

  /** A figure in a window of its own. */
  figure() {
    const agent = new Agent();
    const listeners = new Set();
    const scope = {
      ...this.scope(agent),
      Worker: this.Worker(agent),
      document: { baseURI: 'https://cells.example/' },
      HTMLScriptElement: class {},
      addEventListener: (_, listener) => listeners.add(listener),
      removeEventListener: (_, listener) => listeners.delete(listener),
    };
    vm.runInNewContext(PAGE, scope);
    const said = { statuses: [], answers: [] };
    const engine = scope.makeEngine({
      share: true,
      onStatus: (status) => said.statuses.push(status),
      onAnswer: ({ trace }) => said.answers.push(`${trace.of} by ${trace.by}`),
    });
    const status = () => said.statuses.at(-1);
    const leave = () => {
      for (const listener of listeners) listener();
    };
    engine.start();
    return { agent, engine, ...said, status, leave, ask: (text) => engine.ask('run', { text, H: 1 }) };
  }
}

/** Once a condition holds. @param {() => unknown} condition */
export async function until(condition) {
  for (let left = 5_000; !condition(); left -= 1) {
    if (left === 0) throw new Error(`never: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/**
 * The element: a facade that becomes a frame when it comes into view or is clicked. Attributes are the parameters of
 * the figure, methods its messages in, events its messages out. All begins when it is put into a page, so that it works
 * however and however often it gets there.
 */
import { frameAddress, PLACE, pictureAddress, SETTINGS, START } from './address.js';
import { facade } from './facade.js';
import { passing } from './passing.js';
import { sheet } from './sheet.js';

/** @import { Message } from './passing.js' */

const NEAR = '200px';
/** How long who asks for the state waits for a figure that does not come, in milliseconds. */
const PATIENCE = 30_000;
const ATTRIBUTES = ['state', ...PLACE, ...SETTINGS];

/** `640`, `640px` or `100%` as CSS; anything else is no size. @param {string|null} text */
const length = (text) =>
  text
    ?.trim()
    .match(/^\d+(\.\d+)?(px|%)?$/)?.[0]
    .replace(/\d$/, '$&px') ?? '';

export class LstmCell extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES, 'width', 'height', 'title'];

  #room = document.createElement('div');
  /** @type {HTMLIFrameElement|undefined} */
  #frame;
  /** The figure has said hello, and hears. */
  #hears = false;
  #begun = false;
  /** What the figure told last. @type {{state?: string, step?: number, stage?: number, unit?: number}} */
  #told = {};
  /** @type {Message[]} */
  #waiting = [];
  /** Who waits for the answer to a getState. @type {Map<unknown, {answer: (state: object) => void, refuse: (why: Error) => void}>} */
  #asked = new Map();
  #questions = 0;
  /** Attributes that have changed and that the figure has not been told of. @type {Set<string>} */
  #changed = new Set();
  /** Those it has been told of, and has not answered yet: a frame that is taken away may not have heard. @type {Set<string>} */
  #passed = new Set();
  #view = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && this.#begin(), {
    rootMargin: NEAR,
  });
  #attribute = (/** @type {string} */ name) => this.getAttribute(name);

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#room);
  }

  connectedCallback() {
    for (const name of ATTRIBUTES) {
      // Set before the element was defined: such a value hides the property of the same name.
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (early && Reflect.deleteProperty(this, name)) Reflect.set(this, name, early.value);
    }
    addEventListener('message', this.#hear);
    this.#fit();
    if (this.#begun) return this.#load();
    this.#cover();
    if (this.getAttribute('start')?.toLowerCase() !== 'click') this.#view.observe(this);
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    this.#view.disconnect();
    this.#leave();
    this.#room.replaceChildren();
  }

  /** Moved by `moveBefore`, a frame keeps what it shows: nothing is to be done. */
  connectedMoveCallback() {}

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === 'width' || name === 'height') this.#fit();
    else if (!this.#begun) this.#cover();
    else if (name === 'title') this.#frame?.setAttribute(name, this.#name);
    else {
      // Several attributes set in one go are one change.
      this.#changed.add(name);
      queueMicrotask(() => this.#pass());
    }
  }

  play = () => this.#send({ type: 'play' });
  pause = () => this.#send({ type: 'pause' });
  reset = () => this.#send({ type: 'reset' });
  /** @param {{step?: number, stage?: number, unit?: number}} place */
  goto = (place) => this.#send({ ...place, type: 'goto' });
  /** @param {object} values  as in the message `set` */
  set = (values) => this.#send({ ...values, type: 'set' });

  /** What the figure shows, once it has been computed. @returns {Promise<object>} */
  getState() {
    this.#questions += 1;
    const id = `${this.#questions}`;
    return new Promise((answer, refuse) => {
      this.#asked.set(id, { answer, refuse });
      this.#send({ type: 'getState', id });
      setTimeout(() => {
        if (this.#hears || !this.#asked.delete(id)) return;
        refuse(new Error(`The figure has not loaded within ${PATIENCE / 1000} seconds, and cannot answer.`));
      }, PATIENCE);
    });
  }

  /** Where the figure stands; before it has told, where it is to begin. */
  get state() {
    return this.#told.state ?? this.getAttribute('state');
  }
  get step() {
    return this.#told.step ?? Number(this.getAttribute('step') ?? Number.NaN);
  }
  get stage() {
    return this.#told.stage ?? Number(this.getAttribute('stage') ?? Number.NaN);
  }
  /** From 1. */
  get unit() {
    return this.#told.unit ?? Number(this.getAttribute('unit') ?? 1);
  }

  get #name() {
    return this.title || 'LSTM cell, step by step';
  }

  #fit() {
    this.style.width = length(this.getAttribute('width'));
    this.#room.style.height = length(this.getAttribute('height'));
  }

  #cover() {
    if (!this.isConnected) return;
    const picture = pictureAddress(this.#attribute);
    const start = () => {
      this.#begin();
      // The button that had the focus is about to go.
      this.#frame?.focus();
    };
    this.#room.replaceChildren(facade({ title: this.#name, picture, start }));
  }

  #begin() {
    if (this.#frame || !this.isConnected) return;
    this.#begun = true;
    this.#view.disconnect();
    this.#load();
  }

  /** A frame where the figure was left, or where the attributes have it begin: those that have changed since win. */
  #load() {
    const news = new Set([...this.#changed, ...this.#passed]);
    this.#changed.clear();
    this.#passed.clear();
    const asked = [...this.#asked.keys()].map((id) => ({ type: 'getState', id }));
    this.#waiting = [...this.#waiting.filter(({ type }) => type !== 'getState'), ...asked];
    if (['state', ...START, 'kind', 'shape', 'names'].some((name) => news.has(name))) this.#told = {};
    const { state, step, stage } = this.#told;
    // What the state does not say is read from the attributes, which stand in the query.
    const said = ['step', 'stage', ...['direction', 'unit'].filter((name) => news.has(name))];
    const left = state?.replace(new RegExp(`;(${said.join('|')}):[^;]*`, 'g'), '');
    const at = { step, stage };
    const place = Object.entries(at).map(([name, value]) => (news.has(name) ? '' : `;${name}:${value}`));
    const frame = document.createElement('iframe');
    frame.title = this.#name;
    frame.allow = 'clipboard-write';
    // Where nobody looks, only for somebody who asks.
    frame.loading = this.#waiting.length > 0 ? 'eager' : 'lazy';
    frame.className = 'loading';
    frame.src = frameAddress(this.#attribute, left ? left + place.join('') : this.getAttribute('state'));
    frame.onload = () => {
      frame.className = '';
      // The frame itself must not be touched: put in anew, it would load anew.
      for (const other of [...this.#room.children]) if (other !== frame) other.remove();
    };
    this.#hears = false;
    this.#frame?.remove();
    this.#frame = frame;
    this.#room.append(frame);
  }

  #leave() {
    const why = new Error('The figure was taken out of the page before it could answer.');
    for (const { refuse } of this.#asked.values()) refuse(why);
    this.#asked.clear();
    this.#hears = false;
    this.#frame = undefined;
  }

  /** What has changed, to the figure: in messages as soon as it hears, or by its address. */
  #pass() {
    if (!this.#frame) return;
    const news = passing(this.#changed, this.#attribute);
    if (news === 'anew') return this.#load();
    if (!this.#hears) return;
    for (const name of this.#changed) this.#passed.add(name);
    this.#changed.clear();
    news.forEach(this.#send);
  }

  #send = (/** @type {Message} */ message) => {
    if (this.#hears) return this.#frame?.contentWindow?.postMessage({ ...message, lstm: 1 }, '*');
    this.#waiting.push(message);
    this.#begin();
  };

  #hear = (/** @type {MessageEvent} */ { source, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow || data?.lstm !== 1) return;
    const { type, state, step, stage, unit = 1, height, id, what } = data;
    if (state) this.#told = { ...this.#told, state };
    if (step) this.#told = { ...this.#told, step, stage, unit };
    if (state || step) this.#passed.clear();
    if (type === 'resize' && !length(this.getAttribute('height'))) this.#room.style.height = `${height}px`;
    if (type === 'hello') {
      this.#hears = true;
      this.#pass();
      this.#waiting.splice(0).forEach(this.#send);
    }
    const asked = this.#asked.get(id);
    if (type === 'state') asked?.answer(data);
    if (type === 'error') asked?.refuse(new Error(what));
    this.#asked.delete(id);
    this.dispatchEvent(new CustomEvent(type, { detail: data }));
  };
}

/** Each attribute is a property too; those of the place tell where the figure stands now. */
for (const name of ATTRIBUTES) {
  const told = Object.getOwnPropertyDescriptor(LstmCell.prototype, name)?.get;
  Object.defineProperty(LstmCell.prototype, name, {
    configurable: true,
    enumerable: true,
    get:
      told ??
      /** @this {LstmCell} */ function () {
        return this.getAttribute(name);
      },
    /** @this {LstmCell} @param {unknown} value */
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

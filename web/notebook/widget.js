/**
 * The figure as a widget of anywidget: JupyterLab, VS Code, Colab and marimo run this module. The figure stands in a frame of its own, so that
 * neither its style nor its keys meet those of the notebook; between the frame and the kernel it hands on what they say.
 */
import { sameRequest } from '../state/same.js';
import { themeBehind, watchTheme } from './theme.js';

/** @import { Run, Left } from './figure.js' */
/** @import { Request } from '../state/types.js' */
/**
 * @typedef {object} Model   of anywidget
 * @property {((name: 'opened') => Run) & ((name: 'request') => Request)} get
 * @property {(name: 'request', value: Request) => void} set
 * @property {() => void} save_changes
 * @property {(content: {id: number, request: unknown}, callbacks: undefined, buffers: ArrayBuffer[]) => void} send
 * @property {(name: string, hear: (...said: any[]) => void) => void} on
 * @property {(name: string, hear: (...said: any[]) => void) => void} off
 */

/** Before it says itself how high it is, in pixels. */
const HEIGHT = 560;

/** The page of the frame, packed by the build. */
async function page() {
  const bytes = Uint8Array.from(atob(PAGE), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** @param {HTMLElement} element @returns {HTMLIFrameElement} */
function framed(element) {
  const frame = document.createElement('iframe');
  Object.assign(frame, { title: 'LSTM cell, step by step', allow: 'clipboard-write' });
  frame.setAttribute('sandbox', 'allow-scripts allow-downloads allow-popups allow-modals');
  frame.style.cssText = `display: block; width: 100%; height: ${HEIGHT}px; border: 0`;
  element.append(frame);
  return frame;
}

/** @param {{model: Model, el: HTMLElement}} place @returns {Promise<() => void>}  what ends it */
async function render({ model, el }) {
  const frame = framed(el);
  /** @type {Left | undefined} */
  let left;
  /** @type {MessagePort | undefined} */
  let port;

  /** @param {{id: number, tree: unknown, buffers: ArrayBuffer[]}} question */
  function ask({ id, tree, buffers }) {
    try {
      model.send({ id, request: tree }, undefined, buffers);
    } catch {
      port?.postMessage({ gone: true });
    }
  }

  /** @param {Left} state */
  function keep(state) {
    left = state;
    if (sameRequest(state.request, model.get('request'))) return;
    model.set('request', state.request);
    model.save_changes();
  }

  /** A frame that is taken off the page and put back begins anew, where it stood. */
  function open() {
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => ('question' in data ? ask(data.question) : keep(data.state));
    const opening = { run: model.get('opened'), request: model.get('request'), left };
    frame.contentWindow?.postMessage({ figure: 'open', ...opening }, '*', [channel.port2]);
  }

  /** It has been changed in another view of the same figure, or in Python. */
  function follow() {
    if (!left || !sameRequest(left.request, model.get('request'))) frame.srcdoc = String(frame.srcdoc);
  }

  /** @param {MessageEvent} event */
  function fromFrame({ source, data }) {
    if (source !== frame.contentWindow) return;
    if (data?.figure === 'waiting') open();
    else if (data?.lstm === 1 && data.type === 'resize') frame.style.height = `${data.height}px`;
  }

  /** @param {{id: number, answer: unknown}} content @param {DataView[]} buffers */
  const fromKernel = ({ id, answer }, buffers) => port?.postMessage({ id, answer, buffers });

  const tint = () => frame.contentWindow?.postMessage({ lstm: 1, type: 'theme', theme: themeBehind(el) }, '*');
  const unwatch = watchTheme(tint);
  addEventListener('message', fromFrame);
  model.on('msg:custom', fromKernel);
  model.on('change:request', follow);
  frame.srcdoc = (await page()).replace('<html', `<html data-theme="${themeBehind(el)}"`);
  return () => {
    unwatch();
    removeEventListener('message', fromFrame);
    model.off('msg:custom', fromKernel);
    model.off('change:request', follow);
    port?.close();
    frame.remove();
  };
}

export default { render };

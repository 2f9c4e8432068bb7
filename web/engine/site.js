/** The files of the engine where the page is a site: each a file with an address. */

import { files } from '#runtime';
import { root } from '../root.js';
import { Failure } from './failure.js';
import { bytesOf, isRight } from './files.js';

/** @import { RuntimeFile, RuntimeFileName } from '#runtime' */
/** @import { Arrived } from './files.js' */
/** @import { Assets } from './messages.js' */

/**
 * Of the script of the engine.
 * @type {string | null}
 */
export const address = new URL(WORKER.path, root).href;

/** Whether what comes from there is that script. */
export const genuine = () => isRight(WORKER, root);

const SCRIPTS = [WORKER, files['pyodide.js']];

/**
 * The text of that script and of all it runs.
 * @param {Arrived} arrived
 */
export async function text(arrived) {
  const [worker, pyodide] = await Promise.all([bytesOf(WORKER, root), bytesOf(files['pyodide.js'], root, arrived)]);
  const decoder = new TextDecoder();
  return `${decoder.decode(worker)}\n${decoder.decode(pyodide)}`;
}

/**
 * Run both in this page.
 * @param {Arrived} arrived
 */
export async function runHere(arrived) {
  // What is wrong with one of them, an element would not say.
  await text(arrived);
  for (const file of SCRIPTS) await element(file);
}

/** @param {RuntimeFile} file */
function element({ path, sha256 }) {
  const bytes = (sha256.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const script = Object.assign(document.createElement('script'), {
    src: new URL(path, root).href,
    integrity: `sha256-${btoa(String.fromCharCode(...bytes))}`,
    crossOrigin: 'anonymous',
  });
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Failure('scripts', `${path} does not run here`));
    document.head.append(script);
  });
}

/**
 * Everything else, for an engine that cannot fetch it.
 * @param {Arrived} arrived
 * @returns {Promise<Assets>}
 */
export async function assets(arrived) {
  const names = /** @type {RuntimeFileName[]} */ (Object.keys(files)).filter((name) => name !== 'pyodide.js');
  const all = await Promise.all(names.map(async (name) => [name, await bytesOf(files[name], root, arrived)]));
  return Object.fromEntries(all);
}

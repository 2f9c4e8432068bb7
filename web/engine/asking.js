/** Asking the site for a file: what comes is a file, or the reason is named. */

import { Failure } from './failure.js';

/**
 * An answer with a body, of whatever length and type as long as it is no web page.
 * @param {string} path
 * @param {string} base
 * @param {RequestInit} [how]
 */
export async function asked(path, base, how) {
  const address = new URL(path, base).href;
  const answer = await fetch(address, how).catch(async (error) => {
    throw new Failure(await whyUnreachable(address), `${path}: ${error}`);
  });
  if (!answer.ok || !answer.body) {
    throw new Failure([404, 410].includes(answer.status) ? 'missing' : 'refused', `${path}: status ${answer.status}`);
  }
  if (/^text\/html/i.test(answer.headers.get('Content-Type') ?? '')) {
    throw new Failure('mislabelled', `${path}: came as text/html`);
  }
  return answer;
}

/**
 * A browser does not say why it could not fetch: ask again without wanting to read the answer.
 * @param {string} address
 */
async function whyUnreachable(address) {
  if (navigator.onLine === false) return 'offline';
  const there = await fetch(address, { mode: 'no-cors' }).catch(() => null);
  return there ? 'unshared' : 'unreachable';
}

/**
 * The service worker: after the first visit the site is on the reader's device, and opens from there.
 *
 * Pages come from the cache of this version, whatever the network says. What they load has a hash of its content in
 * its name, so that it cannot be another version's; it is looked for in the previous version's cache as well, for
 * pages that were opened before an update. An update fills its own cache to the last file before it takes over.
 *
 * Nothing is kept that has not the digest it should have, wherever it comes from: a wrong answer of the host lasts for
 * one visit at most. A page that finds a file damaged asks for it past all caches, and what is right then is kept.
 *
 * A page of a preset says the same as the page of the site opened at that preset, which stands in where there is no network.
 */

const worker = /** @type {ServiceWorkerScope} */ (/** @type {unknown} */ (self));
const OURS = `lstm ${worker.registration.scope} `;
const CACHE = OURS + SITE.version;
/** A name that carries a hash of the content: the same file in every version that has it. */
const HASHED = /-\w{8,10}\.\w+$/;
/** The file that is kept last: a cache that has it is whole. */
const LAST = 'index.html';
/** How long the host may take with a page that something else stands in for, in milliseconds. */
const PATIENCE = 3_000;

worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(forget()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const name = nameOf(request.url);
  const same = request.mode === 'navigate' && sameOf(request.url);
  if (name !== null) event.respondWith(request.cache === 'reload' ? renewed(name, request) : kept(name, request));
  else if (same) event.respondWith(inTime(fetch(request)).catch(() => Response.redirect(same)));
});

/** The name of the file of ours that is asked for, or null. @param {string} url */
function nameOf(url) {
  const { href } = new URL(url.replace(/[?#].*/, ''));
  if (!href.startsWith(worker.registration.scope)) return null;
  const name = href.slice(worker.registration.scope.length) || 'index.html';
  return Object.hasOwn(SITE.files, name) || HASHED.test(name) ? name : null;
}

/** The address that shows what a page of a preset shows, or null. @param {string} url */
function sameOf(url) {
  const { href, search } = new URL(url);
  const [, preset, page] =
    href.slice(worker.registration.scope.length).match(/^presets\/([\w-]+)\/(\w+\.html)?(?:[?#]|$)/) ?? [];
  if (!href.startsWith(worker.registration.scope) || !preset) return null;
  return new URL(`${page ?? 'index.html'}?preset=${preset}${search.replace('?', '&')}`, worker.registration.scope).href;
}

/** @param {Promise<Response>} answer */
const inTime = (answer) =>
  Promise.race([
    answer,
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error('the host takes too long')), PATIENCE);
    }),
  ]);

/** @param {string} name @param {Request} request */
async function kept(name, request) {
  const own = await caches.open(CACHE);
  return (await own.match(name)) ?? (await caches.match(name)) ?? fetch(request);
}

/** What a page has found damaged, from the host and, where it is right there, in the cache. @param {string} name @param {Request} request */
async function renewed(name, request) {
  const answer = await fetch(request);
  if (await isRight(name, answer)) await (await caches.open(CACHE)).put(name, answer.clone());
  return answer;
}

/** Whether this is the file of this name. The answer can still be read. @param {string} name @param {Response} answer */
async function isRight(name, answer) {
  if (!answer.ok) return false;
  const digest = await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer());
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return sha256 === SITE.files[name];
}

async function fill() {
  const cache = await caches.open(CACHE);
  const keep = async (/** @type {string} */ name) => cache.put(name, await had(name));
  try {
    await Promise.all(
      Object.keys(SITE.files)
        .filter((name) => name !== LAST)
        .map(keep),
    );
    await keep(LAST);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** @type {((name: string) => Promise<Response | undefined>)[]} */
const SOURCES = [
  // An earlier version had it, if its name says that it is the same.
  async (name) => (HASHED.test(name) ? caches.match(name) : undefined),
  (name) => fetch(name, { cache: 'no-cache' }),
  // Something on the way may keep it wrong.
  (name) => fetch(name, { cache: 'reload' }),
];

/** The file from the first source that has it right. @param {string} name */
async function had(name) {
  for (const source of SOURCES) {
    const answer = await source(name);
    if (answer && (await isRight(name, answer))) return answer.redirected ? asItself(answer) : answer;
  }
  throw new Error(`${name} is not what it should be`);
}

/** Some hosts have pages under shorter addresses; a browser opens no page from an answer that was led elsewhere. @param {Response} answer */
const asItself = async ({ body, headers }) => new Response(body, { headers });

/** All caches but this one and the one before, from which pages that are still open may load, and all that are not whole. */
async function forget() {
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  /** @type {string[]} */
  const whole = [];
  for (const name of others) if (await (await caches.open(name)).match(LAST)) whole.push(name);
  const old = others.filter((name) => name !== whole.at(-1));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/**
 * The service worker: after the first visit the site is on the reader's device, and opens from there.
 *
 * Pages come from the cache of this version, whatever the network says. What they load has a hash of its content in
 * its name, so that it cannot be another version's; it is looked for in the previous version's cache as well, for
 * pages that were opened before an update. An update fills its own cache to the last file before it takes over.
 *
 * A page of a preset says the same as the page of the site opened at that preset, which stands in where there is no network.
 */

const worker = /** @type {ServiceWorkerScope} */ (/** @type {unknown} */ (self));
const OURS = `lstm ${worker.registration.scope} `;
const CACHE = OURS + SITE.version;
/** A name that carries a hash of the content: the same file in every version that has it. */
const HASHED = /-\w{8,10}\.\w+$/;

worker.addEventListener('install', (event) => event.waitUntil(fill().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(forget()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const name = nameOf(request.url);
  const same = request.mode === 'navigate' && sameOf(request.url);
  if (name !== null) event.respondWith(kept(name, request));
  else if (same) event.respondWith(fetch(request).catch(() => Response.redirect(same)));
});

/** The name of the file of ours that is asked for, or null. @param {string} url */
function nameOf(url) {
  const { href } = new URL(url.replace(/[?#].*/, ''));
  if (!href.startsWith(worker.registration.scope)) return null;
  const name = href.slice(worker.registration.scope.length) || 'index.html';
  return SITE.files.includes(name) || HASHED.test(name) ? name : null;
}

/** The address that shows what a page of a preset shows, or null. @param {string} url */
function sameOf(url) {
  const { href, search } = new URL(url);
  const [, preset, page] =
    href.slice(worker.registration.scope.length).match(/^presets\/([\w-]+)\/(\w+\.html)?(?:[?#]|$)/) ?? [];
  if (!href.startsWith(worker.registration.scope) || !preset) return null;
  return new URL(`${page ?? 'index.html'}?preset=${preset}${search.replace('?', '&')}`, worker.registration.scope).href;
}

/** @param {string} name @param {Request} request */
async function kept(name, request) {
  const own = await caches.open(CACHE);
  return (await own.match(name)) ?? (await caches.match(name)) ?? fetch(request);
}

async function fill() {
  const cache = await caches.open(CACHE);
  await Promise.all(SITE.files.map(async (name) => cache.put(name, await had(name))));
}

/** A file from the cache of an earlier version where its name says that it is the same, else from the host. @param {string} name */
async function had(name) {
  const same = HASHED.test(name) && (await caches.match(name));
  if (same) return same;
  const answer = await fetch(name, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${name}: status ${answer.status}`);
  return answer;
}

/** All caches but this one and the one before, from which pages that are still open may load. */
async function forget() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const current = names.indexOf(CACHE);
  const old = names.filter((_, index) => index < current - 1);
  await Promise.all(old.map((name) => caches.delete(name)));
}

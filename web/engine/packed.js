/** The file that lies compressed beside another, for hosts that do not compress by themselves. */

import { asked } from './asking.js';

/** How a file in gzip begins, which none of ours does. */
const [FIRST, SECOND] = [0x1f, 0x8b];

/**
 * From this machine nothing comes sooner for being smaller.
 * @param {string} base
 */
const isHere = (base) => /^(localhost|127\.|\[::1\])/.test(new URL(base).hostname);

/**
 * The same file by a shorter way, where there is one. A host that compresses says so; from one that does not, the packed
 * file comes sooner. It may have none, or a page instead of it, or unpack it on the way: then the plain one is good.
 * @param {Response} answer
 * @param {string} path
 * @param {string} base
 * @param {string} type
 */
export async function sooner(answer, path, base, type) {
  if (answer.headers.has('Content-Encoding') || isHere(base)) return answer;
  // Not to the end, which would cost more than to ask again.
  await answer.body?.cancel();
  const packed = await asked(`${path}.gz`, base).catch(() => null);
  if (!packed) return asked(path, base);
  return new Response(await unpacked(packed), { headers: { 'Content-Type': type } });
}

/** @param {Response} packed */
async function unpacked({ body }) {
  const [look, all] = /** @type {ReadableStream} */ (body).tee();
  const reader = look.getReader();
  const { value = [] } = await reader.read();
  reader.cancel();
  return value[0] === FIRST && value[1] === SECOND ? all.pipeThrough(new DecompressionStream('gzip')) : all;
}

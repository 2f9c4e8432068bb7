/**
 * Python's memory as it is after a start, kept on the reader's device: the next visit begins with it instead of starting Python anew.
 * It fits only the same files in the same browser, which its name says; what does not fit, or fails, is forgotten. NumPy's library is
 * in it: that is loaded before Python starts (unpack.js), and so lies at the same addresses every time. Pyodide makes and takes such
 * images in options that it does not promise to keep: a new version of it is one that the tests have seen.
 */

/** @import { PyodideAPI, PyodideConfig } from 'pyodide' */
/** @import { answerOf } from './python.js' */
/** @typedef {ReturnType<typeof answerOf>} Answer */
/** @typedef {Pick<PyodideConfig, '_loadSnapshot'|'_makeSnapshot'>} From  where Python begins: with an image, or so that one can be made */
/** @typedef {(from: From) => Promise<{python: PyodideAPI, answer: Answer}>} Begin */

/** How long nobody may have asked anything before an image is packed, in milliseconds: that takes a processor. */
const QUIET = 5_000;

/** So large an image fits into the memory that Python has when it starts, in bytes. Where it has taken more since, none is kept. */
const MOST = 31 * 2 ** 20;

/**
 * The image for an engine, looked for at once.
 * @param {string} script  the address of its script, in whose name is a hash of that and of every file of the engine
 */
export function imageOf(script) {
  const folder = `Python of ${new URL('.', script)}`;
  const name = `${script}?${encodeURIComponent(navigator.userAgent)}`;
  const looked = kept().catch(forget);

  async function kept() {
    const found = await caches.match(name, { cacheName: folder });
    const image = found?.body?.pipeThrough(new DecompressionStream('gzip'));
    return image && new Response(image).arrayBuffer();
  }

  /** @param {unknown} why */
  async function forget(why) {
    console.info(`No image of Python is kept: ${why}`);
    await caches.delete(folder).catch(() => {}); // where nothing may be kept
  }

  /**
   * Of several figures, one after the other: the first has done it for all.
   * @param {Uint8Array<ArrayBuffer>} image
   */
  const keep = async (image) =>
    navigator.locks.request(folder, async () => {
      if (await caches.match(name, { cacheName: folder })) return;
      await caches.delete(folder); // with those of earlier versions
      const packed = new Blob([image]).stream().pipeThrough(new CompressionStream('gzip'));
      await (await caches.open(folder)).put(name, new Response(packed));
    });

  /**
   * The same answers, and the image kept once nobody has asked for a while. It is of a Python that has not been asked anything: what readers
   * open or type is not in it.
   * @param {PyodideAPI} python
   * @param {Answer} answer
   * @returns {Answer}
   */
  function keeping(python, answer) {
    let image = /** @type {Uint8Array<ArrayBuffer>|null} */ (python.makeMemorySnapshot());
    if (image && image.length > MOST) return answer;
    const put = () => {
      if (image) keep(image).catch(forget);
      image = null;
    };
    let waiting = setTimeout(put, QUIET);
    return (request) => {
      clearTimeout(waiting);
      if (image) waiting = setTimeout(put, QUIET);
      return answer(request);
    };
  }

  /**
   * The same answers; an image that was no good is not begun with again.
   * @param {Answer} answer
   * @returns {Answer}
   */
  const doubting = (answer) => (request) => {
    try {
      return answer(request);
    } catch (error) {
      forget(error);
      throw error;
    }
  };

  return {
    /**
     * Python begun with the image, or anew where there is none or it does not work.
     * @param {Begin} begin
     * @returns {Promise<Answer>}
     */
    async answering(begin) {
      const image = await looked;
      if (image) {
        try {
          const { answer } = await begin({ _loadSnapshot: image });
          // Pyodide holds it as long as it lives: at least it is empty then.
          structuredClone(image, { transfer: [image] });
          return doubting(answer);
        } catch (error) {
          forget(error);
        }
      }
      const { python, answer } = await begin({ _makeSnapshot: true });
      try {
        return keeping(python, answer);
      } catch (error) {
        forget(error);
        return answer;
      }
    },
  };
}

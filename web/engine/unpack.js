/** Python packages put where Python looks for them, before Python starts. */

/** @import { PyodideConfig } from 'pyodide' */
/** @typedef {{path: string, parent: string, name: string, content: Uint8Array<ArrayBuffer>}} Unpacked */

const LOCAL_HEADER = 0x04034b50;

/**
 * Every file in a zip whose files are stored as they are, which is how ours are made: what is deflated inside
 * compresses worse on its way, and would have to be inflated here, on the way to the first answer.
 * @param {Uint8Array<ArrayBuffer>} zip
 * @returns {Generator<Unpacked>}
 */
function* filesIn(zip) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const text = new TextDecoder();
  let at = 0;
  while (view.getUint32(at, true) === LOCAL_HEADER) {
    const start = at + 30 + view.getUint16(at + 26, true);
    const path = text.decode(zip.subarray(at + 30, start));
    const slash = path.lastIndexOf('/');
    const content = start + view.getUint16(at + 28, true);
    at = content + view.getUint32(at + 18, true);
    yield { path, parent: path.slice(0, slash), name: path.slice(slash + 1), content: zip.subarray(content, at) };
  }
}

/**
 * Pyodide's `fsInit` that unpacks these zips where Python looks for packages. Libraries are compiled at once and
 * beside everything else, not at the moment when Python imports them: then it would have to wait, and on the page
 * itself some browsers refuse to compile so much at a stroke.
 * @param {readonly Uint8Array<ArrayBuffer>[]} zips
 * @returns {NonNullable<PyodideConfig['fsInit']>}
 */
export function unpacking(zips) {
  const files = zips.flatMap((zip) => [...filesIn(zip)]);
  const libraries = files
    .filter(({ name }) => name.endsWith('.so'))
    .map((file) => ({ ...file, compiled: WebAssembly.compile(file.content) }));
  return async (FS, { sitePackages }) => {
    for (const parent of new Set(files.map((file) => file.parent))) FS.mkdirTree(`${sitePackages}/${parent}`);
    // A file is a view into its zip: nothing is copied.
    for (const { path, content } of files) FS.writeFile(`${sitePackages}/${path}`, content, { canOwn: true });
    for (const { parent, name, compiled } of libraries) {
      const module = await compiled;
      await FS.preloadFile(`${sitePackages}/${parent}`, name, module, true, true, true);
    }
  };
}

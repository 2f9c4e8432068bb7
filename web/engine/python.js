/** What every start of Python needs, in a browser or in Node. */

/** @import { PyodideAPI } from 'pyodide' */
/** @import { PyProxy } from 'pyodide/ffi' */

/**
 * Unpack a zip of Python packages where Python looks for them.
 * @param {PyodideAPI} python
 * @param {Uint8Array} zip
 */
export function install(python, zip) {
  python.unpackArchive(zip, 'zip', { extractDir: /** @type {any} */ (python)._api.sitePackages });
}

/**
 * A Python value as plain JavaScript: dicts as objects, arrays as typed arrays of their own. The proxy is
 * destroyed here, because Python's memory never shrinks.
 * @param {PyProxy} proxy
 */
export function plain(proxy) {
  try {
    return proxy.toJs({ dict_converter: Object.fromEntries, create_pyproxies: false });
  } finally {
    proxy.destroy();
  }
}

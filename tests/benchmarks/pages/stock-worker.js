import { loadPyodide } from './pyodide.mjs';

const python = await loadPyodide({ packageBaseUrl: new URL('./', import.meta.url).href });
await python.loadPackage('numpy', { messageCallback() {} });
python.pyimport('numpy');
self.postMessage('ready');

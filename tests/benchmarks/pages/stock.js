/** Pyodide's own way to NumPy, in a worker like ours. */
const worker = new Worker('stock-worker.js', { type: 'module' });
worker.onmessage = () => performance.mark('engine-ready');

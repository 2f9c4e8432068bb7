/**
 * The worker that holds Python, before anything else: its files travel while the page is still being read. What it
 * says is kept until the engine listens (engine/seats.js).
 */
try {
  const worker = new Worker(WORKER, { type: 'module' });
  /** @type {import('./engine/messages.js').Message[]} */
  const heard = [];
  worker.onmessage = ({ data }) => heard.push(data);
  worker.onerror = (event) => {
    event.preventDefault();
    heard.length = 0;
    worker.terminate();
    delete globalThis.early;
  };
  globalThis.early = { worker, heard };
} catch {
  // The engine will try again, and say why it cannot.
}

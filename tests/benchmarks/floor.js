/**
 * Runs in an empty page: the least a browser needs from an input event to the paint of one changed number. Everything slower than
 * this is ours.
 */
async ({ moves }) => {
  const output = document.body.appendChild(document.createElement('output'));
  const frame = () => new Promise(requestAnimationFrame);
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const waits = [];
  for (let move = 0; move < moves; move += 1) {
    const start = performance.now();
    output.textContent = String(move);
    waits.push((await painted()) - start);
    await frame();
  }
  return waits;
};

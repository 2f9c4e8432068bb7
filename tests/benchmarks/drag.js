/**
 * Runs in the page. Moves a slider once per animation frame, as a finger does, and returns for every edit the milliseconds from its
 * mark `edit` to the first `edit-shown` that is at least as new, and the longest task of the main thread meanwhile.
 */
async ({ name, moves }) => {
  const slider = [...document.querySelectorAll('input[type=range]')].find(
    (one) => one.getAttribute('aria-label') === name,
  );
  const frame = () => new Promise(requestAnimationFrame);
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration);
  });
  observer.observe({ type: 'longtask' });
  performance.clearMarks('edit');
  performance.clearMarks('edit-shown');
  for (let move = 0; move < moves; move += 1) {
    slider.valueAsNumber = ((move * 7) % 160) / 10 - 8;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
  }
  const edits = performance.getEntriesByName('edit');
  const last = edits.at(-1).detail;
  while (!performance.getEntriesByName('edit-shown').some((shown) => shown.detail >= last)) await frame();
  await new Promise((resolve) => setTimeout(resolve, 100)); // long tasks are reported late
  observer.disconnect();
  const shown = performance.getEntriesByName('edit-shown');
  const waits = edits.map((edit) => shown.find((one) => one.detail >= edit.detail).startTime - edit.startTime);
  return { waits, longest };
};

/**
 * Press Play, and see it through: seconds until the cell has learned, after how many updates, how many answers were shown, and
 * the longest wait for one.
 * @param {{card: HTMLElement, play: HTMLElement, update: HTMLElement}} parts
 */
async ({ card, play, update }) => {
  const PATIENCE = 120_000;
  const learned = () => /All tests pass after (\d+) updates/.exec(card.querySelector('[role="status"]')?.textContent ?? '');
  const shown = [];
  const watch = new MutationObserver(() => shown.push(performance.now()));
  watch.observe(update, { attributeFilter: ['aria-valuetext'] });
  const since = performance.now();
  play.click();
  while (!learned()) {
    if (performance.now() - since > PATIENCE) throw new Error('it has not learned to count');
    await new Promise(requestAnimationFrame);
  }
  watch.disconnect();
  return {
    took: (performance.now() - since) / 1000,
    updates: Number(learned()[1]),
    longest: Math.max(...shown.map((at, k) => at - (shown[k - 1] ?? since))) / 1000,
    answers: shown.length,
  };
};

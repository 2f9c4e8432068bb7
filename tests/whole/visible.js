/* What is in sight of the figure, as texts: those of its drawings, its sentence and its lines that nothing covers. Evaluates to a list. */
(() => {
  const kept = [...document.querySelectorAll('.lead, .glance, .transport')].filter(
    (element) => getComputedStyle(element).position === 'sticky',
  );
  const inside = (box, x, y) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const seen = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (right <= left || left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1) return false;
    const covers = (over) =>
      !over.contains(element) && inside(over.getBoundingClientRect(), (left + right) / 2, (top + bottom) / 2);
    return element.checkVisibility() && !kept.some(covers);
  };
  const texts =
    '.sentence p, .glance p, .glance-cell text, .cell svg text, .timeline-axis svg text, .equations-worked, .equations-result';
  return [...document.querySelectorAll(texts)]
    .filter(seen)
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
})();

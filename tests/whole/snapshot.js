/* Everything a reader sees of one step and stage, as text by part. An expression: evaluates to an object. */
(() => {
  const text = (node) => node.textContent.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();
  const textOf = (selector, within = document) => text(within.querySelector(selector) ?? new Text());
  const textsOf = (selector, within = document) => [...within.querySelectorAll(selector)].map(text);
  const labels = {};
  for (const label of document.querySelectorAll('.cell-label, .cell-verb')) {
    const { part } = label.dataset;
    labels[part] = `${labels[part] ?? ''} ${text(label)}`.trim();
  }
  const blocks = {};
  for (const block of document.querySelectorAll('.cell-block')) {
    const [value = ''] = textsOf('.cell-value', block);
    blocks[block.dataset.part] = { value, curve: textsOf('.cell-curve', block).join(' ') };
  }
  const lanes = {};
  for (const label of document.querySelectorAll('.timeline-value:not(.timeline-both *)')) {
    const { part } = label.closest('[data-part]').dataset;
    (lanes[part] ??= []).push([Number(label.getAttribute('x')), text(label)]);
  }
  for (const part in lanes) lanes[part] = lanes[part].sort(([a], [b]) => a - b).map(([, number]) => number);
  return {
    where: textOf('.sentence-where').replace(textOf('.directions'), '').trim(),
    sentence: textOf('.sentence p'),
    picture: document.querySelector('.cell svg').getAttribute('aria-label'),
    labels,
    blocks,
    notes: textsOf('.cell-note').slice(0, 2),
    results: textsOf('.equations-result'),
    lanes,
  };
})();

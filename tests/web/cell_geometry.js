/* The streams and valves of the cell as they are drawn, in units of the drawing. An expression: evaluates to an object. */
(() => {
  const number = (node, name) => Number(node.getAttribute(name));
  // A stream's first straight piece: where it runs and how wide it is.
  const streams = {};
  for (const wire of document.querySelectorAll('.cell .cell-wire')) {
    const part = wire.closest('[data-part]')?.dataset.part ?? 'key';
    const width = number(wire, 'stroke-width');
    const { x, y, width: across, height: down } = wire.getBBox();
    streams[part] ??= [];
    streams[part].push({
      path: wire.getAttribute('d'),
      width,
      left: x,
      right: x + across,
      top: y,
      bottom: y + down,
      core: wire.nextElementSibling?.classList.contains('cell-core')
        ? wire.nextElementSibling.getAttribute('stroke')
        : null,
    });
  }
  const jaws = Object.fromEntries(
    [...document.querySelectorAll('.cell .cell-jaw')].map((jaw) => [
      jaw.closest('[data-part]').dataset.part,
      { later: jaw.classList.contains('later'), path: jaw.getAttribute('d') },
    ]),
  );
  const svg = document.querySelector('.cell svg');
  return {
    shape: svg.getAttribute('class'),
    scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
    streams,
    jaws,
    dry: document.querySelectorAll('.cell .cell-dry').length,
    wheels: document.querySelectorAll('.cell .cell-wheel').length,
    plus: document.querySelector('.cell circle.cell-node').getAttribute('class'),
  };
})();

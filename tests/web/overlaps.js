/* Words that lie on others or on a block that is not theirs, or stand outside, in pictures by their names. An expression: a function of [name, svg, width] lists. */
(pictures) => {
  document.body.innerHTML = pictures
    .map(([name, svg, width]) => `<div class="cell" data-name="${name}" style="width: ${width}px">${svg}</div>`)
    .join('');
  const trodden = [];
  for (const drawing of document.querySelectorAll('[data-name]')) {
    const frame = drawing.getBoundingClientRect();
    // Of a line of type, without the room above and below its letters.
    const boxes = [...drawing.querySelectorAll('text')].map((text) => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect();
      const said = text.textContent.trim();
      const inside = text.closest('.cell-block') !== null;
      return { said, inside, left, right, top: top + height * 0.22, bottom: bottom - height * 0.22 };
    });
    const blocks = [...drawing.querySelectorAll('.cell-box')].map((block) => block.getBoundingClientRect());
    const apart = (one, other) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) < 1 ||
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) < 1;
    boxes.forEach((one, index) => {
      if (one.left < frame.left - 1 || one.right > frame.right + 1 || one.bottom > frame.bottom + 2)
        trodden.push([drawing.dataset.name, one.said, 'outside']);
      if (!one.inside && blocks.some((block) => !apart(one, block)))
        trodden.push([drawing.dataset.name, one.said, 'block']);
      for (const other of boxes.slice(index + 1))
        if (!apart(one, other)) trodden.push([drawing.dataset.name, one.said, other.said]);
    });
  }
  return trodden;
};

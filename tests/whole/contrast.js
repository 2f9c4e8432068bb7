/*
 * Words and icons whose colour is too near to that of their ground, as sentences. An expression: a function of {least, of}: the ratio
 * that is wanted, and a selector of what is looked at. It knows grounds that are painted by boxes and by rectangles and pills of a
 * drawing under its text.
 */
({ least, of }) => {
  const channel = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => 0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);
  const ratio = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const opaque = (colour) => {
    const value = rgba(colour);
    return value[3] > 127 ? value : null;
  };
  const ground = (element) => {
    for (let box = element; box; box = box.parentElement) {
      const painted = opaque(getComputedStyle(box).backgroundColor);
      if (painted) return painted;
    }
    return opaque('Canvas');
  };
  const found = [];
  for (const text of document.querySelectorAll(of)) {
    const icon = text.querySelector(':scope > svg');
    if (
      (!text.textContent.trim() && !icon) ||
      !text.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
      continue;
    const drawing = text.closest('svg');
    const style = getComputedStyle(text);
    let under = ground(text);
    if (drawing) {
      const box = text.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const shapes = [...drawing.querySelectorAll('rect, path.cell-plate, path.timeline-tab')].filter((shape) => {
        if (shape.compareDocumentPosition(text) !== Node.DOCUMENT_POSITION_FOLLOWING) return false;
        const frame = shape.getBoundingClientRect();
        return (
          x > frame.left && x < frame.right && y > frame.top && y < frame.bottom && opaque(getComputedStyle(shape).fill)
        );
      });
      if (shapes.length > 0) under = opaque(getComputedStyle(shapes.at(-1)).fill);
    }
    const reached = ratio(rgba(drawing ? style.fill : style.color), under);
    if (reached < least)
      found.push(`“${(text.ariaLabel ?? text.textContent).trim().slice(0, 30)}” reaches ${reached.toFixed(1)}`);
  }
  return [...new Set(found)];
};

/*
 * What is wrong with the layout of the page as it stands, as sentences. An expression: a function of {smallest, indices},
 * the smallest type that is allowed, in CSS pixels, and whether indices must be as large, too.
 */
({ smallest, indices = false }) => {
  const found = [];
  const quoted = (node) => `“${node.textContent.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  const visible = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) found.push(`the page scrolls sideways by ${root.scrollWidth - innerWidth} px`);

  // Clipped: text wider than the box that hides what sticks out, or standing out of its button.
  for (const box of document.querySelectorAll('body *:not(svg, svg *, math *)')) {
    if (!visible(box) || box.closest('.unseen') || box.matches('.timeline-scrubber')) continue;
    const { overflowX, clipPath } = getComputedStyle(box);
    if (clipPath !== 'none') continue; // for ears only
    const hides = overflowX === 'hidden' || overflowX === 'clip' || box.matches('input:not([type=range])');
    if (hides && box.scrollWidth > box.clientWidth + 1) {
      found.push(
        `${box.localName}.${box.className} clips ${quoted(box) || box.value} by ${box.scrollWidth - box.clientWidth} px`,
      );
    }
    if (!box.matches('button, summary, label:not(:has(select)), h1, h2')) continue;
    const frame = box.getBoundingClientRect();
    const text = document.createRange();
    text.selectNodeContents(box);
    for (const line of text.getClientRects()) {
      if (line.width > 0 && (line.left < frame.left - 1 || line.right > frame.right + 1)) {
        found.push(`${quoted(box)} stands out of its ${box.localName}`);
        break;
      }
    }
  }

  // Words: none on others. What sticks lies on what is scrolled under it, a refusal on what is below its field, and a dialog on everything.
  const lines = [];
  const apart = (node) => {
    if (node === null) return false;
    const { position, clipPath } = getComputedStyle(node);
    return position === 'sticky' || clipPath !== 'none' || node.matches('.field-refusal') || apart(node.parentElement);
  };
  /** What has no room in a line that hides what is under it. */
  const cutAway = (node, line) => {
    if (node === null) return false;
    const below = getComputedStyle(node).overflowY === 'hidden' && line.top > node.getBoundingClientRect().bottom - 2;
    return below || cutAway(node.parentElement, line);
  };
  const open = document.querySelector('dialog[open]');
  const drawn = (node) => visible(node) && node.checkVisibility({ contentVisibilityAuto: true });
  const words = document.createTreeWalker(open ?? document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const text = words.currentNode;
    const holder = text.parentElement;
    if (!text.data.trim() || holder.closest('svg, math, option, .unseen, noscript') || !drawn(holder)) continue;
    if (apart(holder)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const line of range.getClientRects()) if (!cutAway(holder, line)) lines.push({ node: text, line });
  }
  for (const math of (open ?? document).querySelectorAll('math'))
    if (drawn(math) && !apart(math)) lines.push({ node: math, line: math.getBoundingClientRect() });
  lines.sort((one, other) => one.line.top - other.line.top);
  for (const [index, one] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next];
      // The box of a line is higher than its letters are.
      if (other.line.top > one.line.bottom - 0.3 * Math.min(one.line.height, other.line.height)) break;
      if (one.line.left < other.line.right - 1 && other.line.left < one.line.right - 1)
        found.push(`${quoted(one.node)} lies on ${quoted(other.node)}`);
    }
  }

  // Labels of the cell: none on another, none outside the drawing.
  const svg = document.querySelector('.cell svg');
  if (svg && visible(svg)) {
    const frame = svg.getBoundingClientRect();
    // The box of a text is higher than its letters are.
    const labels = [...svg.querySelectorAll('text')]
      .filter((text) => text.textContent.trim())
      .map((text) => {
        const box = text.getBoundingClientRect();
        return {
          text,
          left: box.left + 1,
          right: box.right - 1,
          top: box.top + box.height * 0.2,
          bottom: box.bottom - box.height * 0.18,
        };
      });
    for (const [index, one] of labels.entries()) {
      if (
        one.left < frame.left - 2 ||
        one.right > frame.right + 2 ||
        one.top < frame.top - 2 ||
        one.bottom > frame.bottom + 2
      ) {
        found.push(`${quoted(one.text)} stands outside the cell`);
      }
      for (const other of labels.slice(index + 1)) {
        if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom) {
          found.push(`${quoted(one.text)} lies on ${quoted(other.text)}`);
        }
      }
    }
  }

  // Type: only subscripts and accents are smaller.
  const never = '.unseen, noscript, option, mover > :nth-child(2)';
  const small = indices ? never : `${never}, sub, sup, .sub, msub > :nth-child(2), mfrac`;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const holder = text.parentElement;
    if (!text.textContent.replaceAll('\u200b', '').trim() || holder.closest(small) || !visible(holder)) continue;
    const drawing = holder.closest('svg[viewBox]');
    const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
    const size = Number.parseFloat(getComputedStyle(holder).fontSize) * scale;
    if (size < smallest - 0.01)
      found.push(`${quoted(text)} in ${holder.localName}.${holder.getAttribute('class')} is ${size.toFixed(1)} px`);
  }
  return [...new Set(found)];
};

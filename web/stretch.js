/**
 * Sets the picture that stands in the page (still/first.js) to the width at hand, before it is painted: whatever in it hangs on the width is
 * moved, so that nothing moves when the figure is drawn in its place. It stands in the page itself.
 */
import { changed } from './still/numbers.js';

function stretch() {
  const svg = /** @type {SVGSVGElement|null} */ (document.querySelector('.first [data-wider*=","]'));
  // It is not there yet, or not whole.
  if (!svg?.nextSibling) return document.readyState === 'loading' && requestAnimationFrame(stretch);
  // Empty it is measured: laid out at a width that is not its own, each of its texts would ask for its font in one size more.
  const inside = [...svg.childNodes];
  svg.replaceChildren();
  const { width, height } = svg.getBoundingClientRect();
  svg.append(...inside);
  if (width === 0) return;
  const { baseVal } = svg.viewBox;
  const wide = (baseVal.height * width) / height;
  if (wide === baseVal.width) return;
  svg.innerHTML = changed(svg.innerHTML, svg.dataset.wider ?? '', wide - baseVal.width);
  baseVal.width = wide;
}

requestAnimationFrame(stretch);

/** The figure as it stands on the page, in the colours that are wanted: a copy of it, out of sight. */
import { variables } from '../../../../palette/sheet.js';
import { resolved } from './resolved.js';

/** @typedef {'light'|'dark'} Colours */

/** Nothing where it does not stand there: in a frame that shows something else. @param {Colours} colours */
export function drawnIn(colours) {
  const drawn = document.querySelector('.panel-cell .cell > svg');
  if (!drawn) return undefined;
  const place = Object.assign(document.createElement('div'), { className: 'cell' });
  place.style.cssText = `${variables('light')}${variables(colours)}position:fixed;left:-200vw`;
  const svg = /** @type {SVGSVGElement} */ (place.appendChild(drawn.cloneNode(true)));
  document.body.append(place);
  const paper = getComputedStyle(svg).getPropertyValue('--paper').trim();
  const picture = { ...resolved(svg), paper, said: svg.getAttribute('aria-label') ?? '' };
  place.remove();
  return picture;
}

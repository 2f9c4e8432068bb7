/** Negative is hatched: stripes of a part's hue on paper, at 45°, the same in every figure, also where its streams are turned round. */
import { svg } from 'lit-html';

const PERIOD = 6;
const STRIPE = 2.4;

/**
 * One pattern for the `<defs>` of a figure; it is used as `url(#prefix-part)`. Two figures on one page need two prefixes.
 * @param {string} prefix
 * @param {string} part
 * @param {boolean} [mirrored]  whether what it fills is
 */
export const hatch = (prefix, part, mirrored = false) => svg`
  <pattern id="${prefix}-${part}" class=${part} width=${PERIOD} height=${PERIOD} patternUnits="userSpaceOnUse" patternTransform="rotate(${mirrored ? -45 : 45})">
    <path fill="var(--paper)" d="M0 0h${PERIOD}v${PERIOD}h-${PERIOD}z"></path>
    <path fill="var(--hue)" d="M0 0h${STRIPE}v${PERIOD}h-${STRIPE}z"></path>
  </pattern>`;

/** The figure as a picture: as it stands, at this step and stage. */
import { html } from 'lit-html';
import { titleOf } from '../../../words/preset.js';
import { textOf } from '../../../words/text.js';
import { choice } from './choice.js';
import { fileOf } from './fileof.js';
import { drawnIn } from './picture/drawn.js';
import { png } from './picture/png.js';
import { asAddress, sizeOf, svgText } from './picture/svg.js';
import { tikz } from './picture/tikz/tikz.js';

/** @import { Frame } from '../../../state/types.js' */
/** @import { Sharing } from '../chosen.js' */
/** @import { Colours } from './picture/drawn.js' */

/** @type {readonly [string, string][]} */
const PICTURES = [
  ['svg', 'SVG'],
  ['png', 'PNG'],
  ['tikz', 'TikZ'],
];
/** @type {readonly [number, string][]} */
const SCALES = [
  [1, '1×'],
  [2, '2×'],
  [4, '4×'],
];

/** Those of the page, until others are chosen. @param {Sharing} sharing @returns {Colours} */
const coloursOf = ({ colours }) => colours || (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

/** @param {Frame} frame */
const titled = ({ origin, kind, cursor: { step, stage } }) =>
  textOf('take.figure_title', { preset: titleOf(origin), step, stage, name: kind.stages[stage - 1]?.name ?? '' });

/** @type {import('../entries.js').Entry} */
export const figure = {
  name: 'figure',
  choices: (sharing) => [
    choice('picture', sharing, PICTURES),
    choice('colours', { ...sharing, colours: coloursOf(sharing) }, [
      ['light', textOf('take.light')],
      ['dark', textOf('take.dark')],
    ]),
    sharing.picture === 'png' ? choice('scale', sharing, SCALES) : '',
  ],
  made(_, sharing, frame) {
    const colours = coloursOf(sharing);
    const picture = drawnIn(colours);
    if (!picture) return { what: textOf('take.elsewhere') };
    const title = titled(frame);
    if (sharing.picture === 'tikz') {
      const text = tikz(picture, colours, title);
      return {
        note: textOf('take.tikz'),
        file: fileOf(frame, 'tex'),
        type: 'application/x-tex',
        text,
        content: () => text,
      };
    }
    const text = svgText(picture, title);
    const { width, height } = sizeOf(picture);
    const seen = html`<img src=${asAddress(text)} alt=${picture.said} width=${width} height=${height}>`;
    if (sharing.picture === 'svg')
      return {
        note: textOf('take.svg'),
        file: fileOf(frame, 'svg'),
        type: 'image/svg+xml',
        text,
        picture: seen,
        content: () => text,
      };
    const { scale } = sharing;
    return {
      note: textOf('take.png', { width: width * scale, height: height * scale }),
      file: fileOf(frame, 'png'),
      type: 'image/png',
      picture: seen,
      content: () => png(text, scale),
    };
  },
};

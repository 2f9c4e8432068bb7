/** The colours as a sheet of style: variables for each theme, and for each part the hue that everything inside it has. */
import { HUES, PAPER, WORN } from './colours.js';

/** @import { Theme } from './colours.js' */

/** What a theme says itself. @param {Theme} theme */
export function variables(theme) {
  const hues = Object.entries(HUES).flatMap(([part, { [theme]: hue }]) => [
    ...(hue.fill ? [[part, hue.fill]] : []),
    ...(hue.text ? [[`${part}-text`, hue.text]] : []),
  ]);
  return [...Object.entries(PAPER[theme]), ...hues].map(([name, colour]) => `--${name}:${colour};`).join('');
}

const dark = `color-scheme:dark;${variables('dark')}`;

/** The dark colours where the system is dark: without scripts nobody names a theme. */
export const DARK_BY_SYSTEM = `@media (prefers-color-scheme:dark){:root{${dark}}}`;

const hues = Object.keys(HUES).map((part) => {
  const wearing = [part, ...(WORN[part] ?? [])].map((name) => `.${name}`);
  return `${wearing.join()}{--hue:var(--${part});--hue-text:var(--${part}-text)}`;
});

const light = `:root{color-scheme:light;${variables('light')}}`;

/** By the name of the theme. */
export const BY_NAME = [
  light,
  `:root[data-theme="dark"]{${dark}}`,
  `:root[data-theme="projector"]{${variables('projector')}}`,
  ...hues,
].join('\n');

/** By the system, for a picture that stands alone. */
export const BY_SYSTEM = [light, DARK_BY_SYSTEM, ...hues].join('\n');

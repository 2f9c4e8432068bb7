/** The pages of one preset: those of the site, opened at it, with what they say of themselves and what stands there without scripts. */
import { html } from 'lit-html';
import { siteName, titled } from '../embed/snippets.js';
import { spokenSentence } from '../views/sentence.js';
import { textOf } from '../words/text.js';
import { drawn } from './drawn.js';
import { frameOf } from './frame.js';
import { PICTURE } from './picture.js';

/** @import { Preset } from '../state/types.js' */

/**
 * What a page says of itself to those who pass its address on. Pictures and addresses have to be absolute.
 * @param {Preset} preset
 * @param {string} address  of the site; '' where it is not known
 * @param {string} path     of the page
 */
export function saying(preset, address, path) {
  const folder = `${address}presets/${preset.name}/`;
  return drawn(html`<meta property="og:type" content="website">
    <meta property="og:site_name" content=${siteName()}>
    <meta property="og:title" content=${preset.title}>
    <meta property="og:description" content="${preset.shows} ${preset.why}">
    <meta name="twitter:card" content="summary_large_image">
    ${
      address &&
      html`<meta property="og:url" content="${address}${path}">
      <meta property="og:image" content="${folder}picture.png">
      <meta property="og:image:type" content="image/png">
      <meta property="og:image:width" content=${PICTURE.width}>
      <meta property="og:image:height" content=${PICTURE.height}>
      <meta property="og:image:alt" content=${textOf('still.picture', { preset: preset.title, sentence: spokenSentence(frameOf(preset)) })}>
      ${addresses(preset, address, path)}`
    }`);
}

/** @param {Preset} preset @param {string} address @param {string} path */
const addresses = (preset, address, path) => html`<link rel="canonical" href="${address}${path}">
  <link rel="alternate" type="application/json+oembed" href="${address}presets/${preset.name}/oembed.json" title=${titled(preset.title)}>`;

/** The addresses alone, for a page that is not passed on itself. @param {Preset} preset @param {string} address @param {string} path */
export const named = (preset, address, path) => (address ? drawn(addresses(preset, address, path)) : '');

/**
 * A page with more in its head, and with something first where no script runs.
 * @param {string} page @param {string} head @param {string} instead
 */
export const filled = (page, head, instead) =>
  page.replace('<noscript>', (start) => `${start}\n${instead}`).replace('</head>', (end) => `  ${head}\n${end}`);

/**
 * A page of the site as it stands two folders below, opened at a preset.
 * @param {string} page @param {Preset} preset
 */
export const opened = (page, { name, title, shows, why }) =>
  page
    .replace('<html ', () => `<html data-preset="${name}" `)
    .replace(/(?<=<title>).*(?=<\/title>)/, () =>
      drawn(html`${textOf('still.page', { preset: title, site: siteName() })}`),
    )
    .replace(/<meta name="description"[^>]*>/, () => drawn(html`<meta name="description" content="${shows} ${why}">`))
    .replace(/(?<= (?:src|href)=")(?![a-z]+:|#)(?=[^"])/g, '../../');

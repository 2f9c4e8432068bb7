/** The pages of one preset: those of the site, opened at it, with what they say of themselves and what stands there without scripts. */
import { html } from 'lit-html';
import { titled } from '../embed/snippets.js';
import { append, element, elements, prepend, replace, treeOf, written } from '../runtime/tree.js';
import { spokenSentence } from '../views/sentence.js';
import { showsOf, titleOf, whyOf } from '../words/preset.js';
import { siteName } from '../words/site.js';
import { textOf } from '../words/text.js';
import { drawn } from './drawn.js';
import { frameOf } from './frame.js';
import { PICTURE } from './picture.js';

/** @import { Recorded } from '../state/types.js' */

/**
 * What a page says of itself to those who pass its address on. Pictures and addresses have to be absolute.
 * @param {Recorded} preset
 * @param {string} address  of the site; '' where it is not known
 * @param {string} path     of the page
 */
export function saying(preset, address, path) {
  const folder = `${address}presets/${preset.name}/`;
  return drawn(html`<meta property="og:type" content="website">
    <meta property="og:site_name" content=${siteName(preset.request.kind)}>
    <meta property="og:title" content=${titleOf(preset)}>
    <meta property="og:description" content="${showsOf(preset)} ${whyOf(preset)}">
    <meta name="twitter:card" content="summary_large_image">
    ${
      address &&
      html`<meta property="og:url" content="${address}${path}">
      <meta property="og:image" content="${folder}picture.png">
      <meta property="og:image:type" content="image/png">
      <meta property="og:image:width" content=${PICTURE.width}>
      <meta property="og:image:height" content=${PICTURE.height}>
      <meta property="og:image:alt" content=${textOf('still.picture', { preset: titleOf(preset), sentence: spokenSentence(frameOf(preset)) })}>
      ${addresses(preset, address, path)}`
    }`);
}

/** @param {Recorded} preset @param {string} address @param {string} path */
const addresses = (preset, address, path) => html`<link rel="canonical" href="${address}${path}">
  <link rel="alternate" type="application/json+oembed" href="${address}presets/${preset.name}/oembed.json" title=${titled(titleOf(preset), preset.request.kind)}>`;

/** The addresses alone, for a page that is not passed on itself. @param {Recorded} preset @param {string} address @param {string} path */
export const named = (preset, address, path) => (address ? drawn(addresses(preset, address, path)) : '');

/**
 * A page with more in its head, with something until its script has come, and with something first where no script runs.
 * @param {string} page
 * @param {{head: string, until?: string, instead: string}} more
 */
export function filled(page, { head, until = '', instead }) {
  const tree = treeOf(page);
  prepend(
    element(tree, 'div', ({ id }) => id === 'app'),
    until,
  );
  prepend(element(tree, 'noscript'), `\n${instead}`);
  append(element(tree, 'head'), `  ${head}\n`);
  return written(tree);
}

/** An address inside the site. */
const OWN = /^(?![a-z]+:|#)./;

/**
 * A page of the site as it stands two folders below, opened at a preset.
 * @param {string} page @param {Recorded} preset
 */
export function opened(page, preset) {
  const tree = treeOf(page);
  const root = element(tree, 'html');
  root.attribs = { 'data-preset': preset.name, ...root.attribs };
  replace(
    element(tree, 'title'),
    `<title>${drawn(html`${textOf('still.page', { preset: titleOf(preset), site: siteName(preset.request.kind) })}`)}</title>`,
  );
  for (const { attribs, children } of elements(tree, 'span')) {
    const [name] = children;
    if (attribs.class === 'kinds-name' && name?.type === 'text') name.data = textOf(`kinds.${preset.request.kind}`);
  }
  for (const meta of elements(tree, 'meta').filter(({ attribs }) => attribs.name === 'description')) {
    replace(meta, drawn(html`<meta name="description" content="${showsOf(preset)} ${whyOf(preset)}">`));
  }
  for (const { attribs } of elements(tree)) {
    for (const way of ['src', 'href']) {
      if (OWN.test(attribs[way] ?? '')) attribs[way] = `../../${attribs[way]}`;
    }
  }
  return written(tree);
}

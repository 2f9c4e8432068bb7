/** Scripts that stand in a page itself, and their digests in its policy. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { colours } from './colours.js';
import { gathered } from './gathered.js';
import { elements, replace } from './tree.js';
import { words } from './words.js';

/** @import { Document, Element } from 'domhandler' */

/** A script for which all that follows would have to wait. @param {Element} script */
const blocks = ({ attribs }) => Object.keys(attribs).join() === 'src';

/** What a page may say of a script that it names or holds. @param {string | Uint8Array} script */
export const integrity = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** How all scripts for browsers are made. @satisfies {import('esbuild').BuildOptions} */
export const FOR_BROWSERS = /** @type {const} */ ({
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [words, colours(), gathered],
});

/**
 * The text of a script as it may stand in a page.
 * @param {import('esbuild').BuildOptions} options
 */
export async function text(options) {
  const { outputFiles = [] } = await build({ ...FOR_BROWSERS, format: 'iife', write: false, ...options });
  // What would end the element it stands in is written another way.
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script').trim();
}

/** What a page declares of what it may load, where it does. @param {Document} page */
export const policyOf = (page) =>
  elements(page, 'meta').find(({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy');

/**
 * Puts into a page the scripts for which it would have to wait, and into its policy their digests.
 * @param {Document} page
 * @param {string} folder  where its scripts lie
 * @param {Record<string, string>} [define]  what they know of other files
 */
export async function inline(page, folder, define = {}) {
  let digests = '';
  for (const script of elements(page, 'script').filter(blocks)) {
    const content = await text({ entryPoints: [join(folder, script.attribs.src ?? '')], define });
    digests += ` '${integrity(content)}'`;
    replace(script, `<script>${content}</script>`);
  }
  const policy = policyOf(page);
  if (policy) policy.attribs.content = (policy.attribs.content ?? '').replace('script-src', `script-src${digests}`);
}

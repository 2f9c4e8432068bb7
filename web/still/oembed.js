/** What a page says of itself to systems that make a frame of its address: oEmbed 1.0, type rich. */
import { html } from 'lit-html';
import { drawn } from './drawn.js';
import { PICTURE } from './picture.js';

/** @import { Preset } from '../state/types.js' */

const SIZE = { width: 700, height: 560 };

/** @param {Preset} preset @param {string} address  of the site */
export function oembed({ name, title }, address) {
  const called = `LSTM cell, step by step: ${title}`;
  const folder = `${address}presets/${name}/`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'LSTM cell, step by step',
    provider_url: address,
    title: called,
    html: drawn(
      html`<iframe src="${folder}embed.html" title=${called} width=${SIZE.width} height=${SIZE.height} style="border:0;max-width:100%"></iframe>`,
    ),
    ...SIZE,
    thumbnail_url: `${folder}picture.png`,
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  };
}

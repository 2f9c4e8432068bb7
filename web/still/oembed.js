/** What a page says of itself to systems that make a frame of its address: oEmbed 1.0, type rich. */
import { FRAME, iframe, titled } from '../embed/snippets.js';
import { titleOf } from '../words/preset.js';
import { siteName } from '../words/site.js';
import { PICTURE } from './picture.js';

/** @import { Recorded } from '../state/types.js' */

/** @param {Recorded} preset @param {string} address  of the site */
export function oembed(preset, address) {
  const title = titled(titleOf(preset), preset.request.kind);
  const folder = `${address}presets/${preset.name}/`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: siteName(),
    provider_url: address,
    title,
    html: iframe({ src: `${folder}embed.html`, title, ...FRAME, style: 'border:0;max-width:100%' }),
    width: Number(FRAME.width),
    height: Number(FRAME.height),
    thumbnail_url: `${folder}picture.png`,
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  };
}

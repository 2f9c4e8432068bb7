/** The dialogs of the page: each a script of its own, which comes when somebody asks for it. */
import { brought } from './brought.js';
import { coming } from './coming.js';

/** @import { Addresses } from './brought.js' */

const { there: shareThere } = coming(() => SCRIPTS.share);
export const { there: openThere } = coming(() => SCRIPTS.open);

/**
 * Opens one; false where it could not be fetched.
 * @param {'open'|'share'} name @param {Addresses} addresses  of what is on screen
 */
export async function dialog(name, addresses) {
  const there = await (name === 'open' ? openThere() : shareThere());
  if (there && name === 'open') brought.open?.();
  else if (there) brought.share?.(addresses);
  return there;
}

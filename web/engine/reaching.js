/** The script with the ways to Python (later.js): asked for when Python is, and why it has not come. */
import { brought } from '../later/brought.js';
import { coming } from '../later/coming.js';
import { root } from '../root.js';
import { asked } from './asking.js';
import { Failure } from './failure.js';

/** @import { Connection, connect as Connect } from './ways.js' */

const { there } = coming(() => SCRIPTS.engine);

/**
 * By the best way that is open.
 * @param {Parameters<typeof Connect>} how
 * @returns {Promise<Connection>}
 */
export async function connect(...how) {
  const connecting = brought.connect ?? ((await there()) && brought.connect);
  if (connecting) return connecting(...how);
  const { path } = SCRIPTS.engine;
  await asked(path, root);
  throw new Failure('damaged', `${path}: it does not run`);
}

/** Why Python did not start. */

/**
 * Each has its sentence in the catalogue (words/en.json).
 *
 * @typedef {'missing'|'refused'|'renewed'|'damaged'|'cut'|'mislabelled'|'unreachable'|'offline'|'unshared'|'webassembly'|'policy'|'scripts'
 *   |'memory'|'stalled'|'ended'|'silent'|'broken'|'stopped'|'senseless'} Reason
 */

/** A failure whose reason the reader can be told; its message is for the console. */
export class Failure extends Error {
  /**
   * @param {Reason} reason
   * @param {string} detail
   */
  constructor(reason, detail) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
  }
}

/**
 * @param {unknown} error
 * @returns {Reason}
 */
export function reasonOf(error) {
  if (error instanceof Failure) return error.reason;
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (/memory|allocat/i.test(message)) return 'memory';
  if (name === 'CompileError') return FORBIDDEN.test(message) ? 'policy' : 'damaged';
  return 'broken';
}

/** How browsers say that a policy is against it. */
export const FORBIDDEN = /Content.Security.Policy|unsafe-eval|disallowed|blocked by CSP/i;

/** A run as it is left alone: a hand that holds a part changes neither its numbers nor the preset they come from. */

/** @import { Request } from './types.js' */

/** Without what is held. @template {Request} R @param {R} request @returns {R} */
export function letGo(request) {
  const { holds, backward, ...alone } = request;
  if (!holds && !backward?.holds) return request;
  const { weights, starts } = backward ?? {};
  return /** @type {R} */ (backward ? { ...alone, backward: { weights, starts } } : alone);
}

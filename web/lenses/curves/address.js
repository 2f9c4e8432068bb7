/** The curves of a cell that are not the usual ones of its kind, as an address has them: `curves:candidate=relu/clip=3`. */
import { quoted } from '../../address/quoted.js';
import { curved } from '../../kinds/curved.js';

/** @import { More } from '../../address/more.js' */

/** @type {More} */
export const curvesField = {
  read(fields, { request }) {
    const given = fields.get('curves');
    if (given === undefined) return {};
    const curves = given.replace(/\s/g, '').toLowerCase();
    if (curved(request.kind, curves)) return { request: { ...request, curves } };
    return { problems: [{ where: 'curves', key: 'curves', values: { given: quoted(given) } }] };
  },
  write: ({ request }) => (request.curves ? `;curves:${request.curves}` : ''),
};

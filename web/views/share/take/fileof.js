/** How a file is called that is taken along: after the kind of cell. */

/** @param {Pick<import('../../../state/types.js').Frame, 'kind'>} frame @param {string} ending */
export const fileOf = ({ kind }, ending) => `${kind.name}_cell.${ending}`;

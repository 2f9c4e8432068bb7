/** The numbers of a cell and its sequence as text, as a hand would write them: what is written here is read again (read.js). */

import { oneWay } from '../../kinds/direction.js';
import { kindOf } from '../../kinds/register.js';
import { SIZE, STEPS } from '../../ranges.js';
import { isMany, stepsOf, widthOf } from '../../units/shape.js';
import { meaningsOf } from './names.js';

/** @import { Request } from '../../state/types.js' */
/** @import { Meaning } from './names.js' */

const GAP = '  ';

/** Nothing is rounded away. @param {number} value */
const written = (value) => String(value).replaceAll('-', '−');

/** Names before rows of numbers, all in columns. @param {readonly {name: string, rows: readonly string[][]}[]} blocks @param {number} [margin] */
function columns(blocks, margin = Math.max(...blocks.map(({ name }) => name.length))) {
  return blocks.flatMap(({ name, rows }) => {
    const widths = (rows[0] ?? []).map((_, k) => Math.max(...rows.map((row) => row[k]?.length ?? 0)));
    return rows.map((row, index) =>
      [(index === 0 ? name : '').padEnd(margin), ...row.map((cell, k) => cell.padStart(widths[k] ?? 0))].join(GAP),
    );
  });
}

/** @param {readonly number[]} numbers @param {number} width */
const rowsOf = (numbers, width) =>
  Array.from({ length: numbers.length / width }, (_, row) =>
    numbers.slice(row * width, (row + 1) * width).map(written),
  );

/** Of one unit and one input a line for each part. @param {Request} request @param {readonly Meaning[]} meanings */
function single(request, meanings) {
  const lines = meanings
    .filter(({ of, name }) => of === 'part' || (of === 'array' && !/\.[WUb]$/.test(name)))
    .map(({ of, name, direction, written: called }) => {
      const { weights } = oneWay(request, direction);
      const arrays = of === 'part' ? ['W', 'U', 'b'].map((letter) => `${name}.${letter}`) : [name];
      return { name: called, row: arrays.flatMap((array) => weights[array] ?? []).map(written) };
    });
  const widths = ['W', 'U', 'b'].map((_, k) => Math.max(...lines.map(({ row }) => row[k]?.length ?? 0)));
  const margin = Math.max(...lines.map(({ name }) => name.length));
  return [
    ...lines.map(({ name, row }) =>
      [name.padEnd(margin), ...row.map((cell, k) => cell.padStart(widths[k] ?? 0))].join(GAP),
    ),
    ...['forward', 'backward'].flatMap((direction) => {
      const starts = meanings.filter((one) => one.of === 'start' && one.direction === direction);
      const now = oneWay(request, /** @type {Meaning['direction']} */ (direction));
      return starts.length === 0
        ? []
        : [starts.map(({ name, written: called }) => `${called} ${written(now.starts[name]?.[0] ?? 0)}`).join('   ')];
    }),
    ...sequence(request, margin),
  ];
}

/** Of more of them a table for each array. @param {Request} request @param {readonly Meaning[]} meanings */
function many(request, meanings) {
  const parts = meanings.filter(({ of }) => of === 'part');
  return [
    ...parts.flatMap(({ name: part, direction, written: called }) => {
      const { weights } = oneWay(request, direction);
      const arrays = meanings.filter((one) => one.of === 'array' && one.part === part && one.direction === direction);
      const blocks = arrays.map(({ name, written: whole }) => {
        const width = widthOf(name, request);
        const numbers = weights[name] ?? [];
        return {
          name: whole.startsWith(`${called} `) ? whole.slice(called.length + 1) : whole,
          rows:
            width === 1 && !name.endsWith('.W') && !name.endsWith('.U')
              ? [numbers.map(written)]
              : rowsOf(numbers, width),
        };
      });
      return [called, ...columns(blocks), ''];
    }),
    ...columns(
      meanings
        .filter(({ of }) => of === 'start')
        .map(({ name, direction, written: called }) => ({
          name: called,
          rows: [(oneWay(request, direction).starts[name] ?? []).map(written)],
        })),
    ),
    ...sequence(request, 1),
  ];
}

/** What is longer than what is edited is left out, and so stays. @param {Request} request @param {number} margin */
function sequence(request, margin) {
  if (stepsOf(request) > STEPS.most) return [];
  const rows = request.D === 1 ? [request.inputs.map(written)] : rowsOf(request.inputs, request.D);
  return columns([{ name: 'x', rows }], margin);
}

/** @param {Request} request */
export function textOfCell(request) {
  if (Math.max(request.D, request.H) > SIZE.edited) return '';
  const meanings = meaningsOf(kindOf(request), request.backward !== undefined);
  return (isMany(request) ? many : single)(request, meanings).join('\n');
}

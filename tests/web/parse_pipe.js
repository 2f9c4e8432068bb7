// What the page reads in texts: JSON in, JSON out, all at once.
import { text } from 'node:stream/consumers';
import { parseNumber } from '../../web/address/number.js';
import { matrixOf } from '../../web/state/matrix.js';
import { parseSequence } from '../../web/state/parse.js';

const { sequences = [], fields = [], tables = [] } = JSON.parse(await text(process.stdin));
const read = {
  sequences: sequences.map(parseSequence),
  fields: fields.map(parseNumber),
  tables: tables.map(([table, expected]) => matrixOf(table, expected)),
};
process.stdout.write(JSON.stringify(read));

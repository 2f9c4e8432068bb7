// What the page reads in texts: JSON in, JSON out, all at once.
import { text } from 'node:stream/consumers';
import { parseNumber } from '../../web/address/number.js';
import { parseSequence } from '../../web/state/parse.js';

const { sequences, fields } = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify({ sequences: sequences.map(parseSequence), fields: fields.map(parseNumber) }));

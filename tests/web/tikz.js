// A drawing as TikZ, without a browser: node tikz.js, a picture as JSON on stdin (web/views/share/take/picture/svg.js); prints its document.
import { readFileSync } from 'node:fs';
import { tikz } from '../../web/views/share/take/picture/tikz/tikz.js';

process.stdout.write(tikz(JSON.parse(readFileSync(0, 'utf8')), 'light', 'A title'));

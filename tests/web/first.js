// What the page holds before its script has come, beside what the script would draw: node first.js RECORDINGS WIDTH …
// Prints, for each width of a column, the numbers of both drawings, and whether they differ in anything else.
import { readFile } from 'node:fs/promises';
import { written } from '../../web/runtime/tree.js';
import { cellAlone } from '../../web/still/alone.js';
import { first } from '../../web/still/first.js';
import { frameOf } from '../../web/still/frame.js';
import { changed } from '../../web/still/numbers.js';
import { typically } from '../../web/still/ruler.js';

const [recordings, ...widths] = process.argv.slice(2);
const { presets } = JSON.parse(await readFile(recordings, 'utf8'));
const page = first(presets[0], presets, 'page', { followed: true });
const [, wide = '', changes = '', inside = ''] =
  /<svg class="cell-wide" viewBox="0 0 (\d+) [^>]*data-wider="([^"]*)"[^>]*>(.*?)<\/svg>/s.exec(page) ?? [];
const NUMBER = /-?\d*\.?\d+/g;
/** All but the numbers, however empty elements are written. @param {string} drawing */
const shape = (drawing) => drawing.replace(NUMBER, '').replace(/=""|\/?>|<\/\w+>|\s/g, '');

const found = widths.map(Number).map((width) => {
  const frame = frameOf(presets[0], { width, layout: 'page' });
  const script = typically(() => cellAlone(frame)).children.map(written).join('').replaceAll('cell-', 'wide-');
  const held = changed(inside, changes, width - Number(wide)).replaceAll('cell-', 'wide-');
  return {
    alike: shape(held) === shape(script),
    held: held.match(NUMBER).map(Number),
    script: script.match(NUMBER).map(Number),
  };
});
process.stdout.write(JSON.stringify(found));

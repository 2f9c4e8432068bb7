/** The recordings of all presets but the first, as a script of their own, with what is told of them at length. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiled } from '../words/compiled.js';
import { integrity } from './inline.js';

/** @import { Plugin } from 'esbuild' */
/** @import { Recorded } from '../state/types.js' */

/** @param {string} file @returns {Promise<Recorded[]>} */
const presetsIn = async (file) => JSON.parse(await readFile(file, 'utf8')).presets;

/** The catalogue of their kind of cell. @param {Recorded[]} presets @param {string} web */
const catalogueOf = ([first], web) => join(web, 'kinds', first?.request.kind ?? '', 'words/en.json');

/** A catalogue in two: the texts that come with the recordings, and all others. @param {string} catalogue @param {Recorded[]} others */
async function parted(catalogue, others) {
  const late = others.map(({ name }) => `preset.${name}.why`);
  const texts = Object.entries(compiled(JSON.parse(await readFile(catalogue, 'utf8'))));
  const [told, rest] = [true, false].map((is) => texts.filter(([key]) => late.includes(key) === is));
  return { told: Object.fromEntries(told ?? []), rest: Object.fromEntries(rest ?? []) };
}

/** Bundles only the first one. @param {string} recordings  their file @param {string} web @returns {Plugin} */
export const firstTraceOnly = (recordings, web) => ({
  name: 'first trace only',
  async setup({ onLoad }) {
    const presets = await presetsIn(recordings);
    const [first, ...others] = presets;
    const catalogue = catalogueOf(presets, web);
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      if (path === catalogue) return { contents: JSON.stringify((await parted(path, others)).rest), loader: 'json' };
      if (path !== recordings) return undefined;
      const untraced = others.map(({ trace, backward, ...preset }) => preset);
      return { contents: JSON.stringify({ presets: [first, ...untraced] }), loader: 'json' };
    });
  },
});

/** Writes the others, and tells what there is to know of their script. @param {string} recordings @param {string} web @param {string} target  a folder */
export async function writeTraces(recordings, web, target) {
  const presets = await presetsIn(recordings);
  const others = presets.slice(1);
  const traces = Object.fromEntries(others.map(({ name, trace, backward }) => [name, { trace, backward }]));
  const { told } = await parted(catalogueOf(presets, web), others);
  const content = `globalThis.recordedTraces=${JSON.stringify(traces)};globalThis.recordedTexts=${JSON.stringify(told)};\n`;
  const path = `traces-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.js`;
  await writeFile(join(target, path), content);
  return { path, integrity: integrity(content), presets: Object.keys(traces) };
}

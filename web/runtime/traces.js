/** The recordings of all presets but the first, as a script of their own. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { integrity } from './inline.js';

/** @import { Plugin } from 'esbuild' */
/** @import { Recorded } from '../state/types.js' */

/** @param {string} file @returns {Promise<{presets: Recorded[]}>} */
const read = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** Bundles only the first one. @param {string} recordings  their file @returns {Plugin} */
export const firstTraceOnly = (recordings) => ({
  name: 'first trace only',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      if (path !== recordings) return undefined;
      const [first, ...others] = (await read(recordings)).presets;
      const presets = [first, ...others.map(({ trace, backward, ...preset }) => preset)];
      return { contents: JSON.stringify({ presets }), loader: 'json' };
    });
  },
});

/** Writes the others, and tells what there is to know of their script. @param {string} recordings @param {string} target  a folder */
export async function writeTraces(recordings, target) {
  const [, ...others] = (await read(recordings)).presets;
  const traces = Object.fromEntries(others.map(({ name, trace, backward }) => [name, { trace, backward }]));
  const content = `globalThis.recordedTraces=${JSON.stringify(traces)};\n`;
  const path = `traces-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.js`;
  await writeFile(join(target, path), content);
  return { path, integrity: integrity(content), presets: Object.keys(traces) };
}

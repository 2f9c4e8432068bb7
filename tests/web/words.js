// What every message of every catalogue holds: node words.js CATALOGUE.json … prints [{key: {holes, tags}}], in the same order.
import { readFile } from 'node:fs/promises';
import { compiled } from '../../web/words/compiled.js';

const NUMBERED = 'number'; // after its name: an argument with a format or with choices

/** @param {unknown} node */
function within(node) {
  if (!Array.isArray(node)) return { holes: [], tags: [] };
  const [name, kind, ...rest] = node;
  if (kind === undefined) return { holes: [name], tags: [] };
  if (typeof kind !== NUMBERED) return joined({ holes: [], tags: [name] }, ...[kind, ...rest].map(within));
  return joined({ holes: [name], tags: [] }, ...Object.values(rest[0] ?? {}).map(all));
}

const all = (message) => (Array.isArray(message) ? joined(...message.map(within)) : { holes: [], tags: [] });

const joined = (...found) => ({
  holes: [...new Set(found.flatMap(({ holes }) => holes))].sort(),
  tags: [...new Set(found.flatMap(({ tags }) => tags))].sort(),
});

const catalogues = process.argv.slice(2).map(async (path) => {
  const texts = compiled(JSON.parse(await readFile(path, 'utf8')));
  return Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, all(message)]));
});
process.stdout.write(JSON.stringify(await Promise.all(catalogues)));

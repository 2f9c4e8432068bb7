/** The languages beside English, each as one file: its texts from every folder of words, compiled as those of a bundle are. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compiled } from '../words/compiled.js';

/** @param {string} web @param {string} target  a folder */
export async function writeLanguages(web, target) {
  const entries = (await readdir(web, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const rooms = entries.map(({ name }) => name).filter((name) => name !== 'node_modules');
  const inside = rooms.map(async (room) => [
    room,
    ...(await readdir(join(web, room), { recursive: true })).map((place) => join(room, place)),
  ]);
  const folders = (await Promise.all(inside))
    .flat()
    .filter((place) => basename(place) === 'words')
    .map((place) => join(web, place));
  for (const name of await readdir(join(web, 'words'))) {
    if (!name.endsWith('.json') || name === 'en.json') continue;
    const texts = await Promise.all(
      folders.map(async (folder) => JSON.parse(await readFile(join(folder, name), 'utf8').catch(() => '{}'))),
    );
    await mkdir(join(target, 'words'), { recursive: true });
    await writeFile(join(target, 'words', name), JSON.stringify(compiled(Object.assign({}, ...texts))));
  }
}

/** The languages beside English, each as one file: its texts from every folder of words, compiled as those of a bundle are. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiled } from '../words/compiled.js';

/** @param {string} web @param {string} target  a folder */
export async function writeLanguages(web, target) {
  const inside = async (/** @type {string} */ place) =>
    (await readdir(join(web, place), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(place, name));
  const places = [
    '.',
    'address',
    'embed',
    'lenses',
    'lenses/holds',
    'learning',
    'learning/challenges',
    'learning/lessons',
    'learning/predict',
    'state',
    'units',
    'kinds/lstm/meaning',
    'views/carried',
    'views/kinds',
    'views/meaning',
    'views/several',
    'views/share',
    'views/table',
    'views/text',
    'worksheet',
    'lenses',
    ...(await inside('kinds')),
    ...(await inside('lenses')),
  ];
  const folders = places.map((place) => join(web, place, 'words'));
  for (const name of await readdir(join(web, 'words'))) {
    if (!name.endsWith('.json') || name === 'en.json') continue;
    const texts = await Promise.all(
      folders.map(async (folder) => JSON.parse(await readFile(join(folder, name), 'utf8').catch(() => '{}'))),
    );
    await mkdir(join(target, 'words'), { recursive: true });
    await writeFile(join(target, 'words', name), JSON.stringify(compiled(Object.assign({}, ...texts))));
  }
}

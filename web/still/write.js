/**
 * What a reader gets without scripts, and what others learn of the site, out of the views, the recordings and the pages.
 * node write.js RECORDINGS RECORDINGS_OF_OTHER_KINDS RECORDINGS_OF_UNITS SITE_FOLDER [ADDRESS]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import '../kinds/others.js';
import { brought } from '../later/brought.js';
import { DARK_BY_SYSTEM } from '../palette/sheet.js';
import { figure } from './figure.js';
import { first } from './first.js';
import { nothingStill, others, told } from './instead.js';
import { oembed } from './oembed.js';
import { filled, named, opened, saying } from './pages.js';
import { rasterizer } from './picture.js';
import { sheet } from './sheets.js';
import '../units/brings.js';
import { isMany } from '../units/shape.js';
import { unitNamed } from './unit.js';

/** @import { Recorded } from '../state/types.js' */

const [recordings = '', recordingsOfOthers = '', recordingsOfUnits = '', site = '', address = ''] =
  process.argv.slice(2);

/** @param {string} file @returns {Promise<Recorded[]>} */
const presetsIn = async (file) => JSON.parse(await readFile(file, 'utf8')).presets;

const presets = (await Promise.all([recordings, recordingsOfOthers, recordingsOfUnits].map(presetsIn))).flat();
const index = await readFile(join(site, 'index.html'), 'utf8');
const embed = await readFile(join(site, 'embed.html'), 'utf8');
const alone = await sheet('figure.css');
const units = await sheet('vectors.css');
const instead = await sheet('instead.css');
const bare = await sheet('unscripted.css');
const picture = rasterizer(await sheet('picture.css'));
/** @param {string[]} rules */
const unscripted = (...rules) => `<noscript><style>${[DARK_BY_SYSTEM, ...rules].join('')}</style></noscript>`;
// Nothing can be pressed there.
brought.units = { .../** @type {NonNullable<typeof brought.units>} */ (brought.units), stepper: unitNamed };

const opening = /** @type {Recorded} */ (presets.find(({ name }) => name === 'default'));

/** @param {Recorded} preset */
const ofUnits = ({ trace }) => (isMany(trace) ? [units] : []);

/** @param {Recorded} preset */
const alike = ({ request: { kind } }) => presets.filter(({ request }) => request.kind === kind);

/**
 * The figure: at once, where a script will draw the same, which it does at the step that the preset is about; else where no script runs.
 * @param {Recorded} preset @param {'page'|'embed'} layout @param {string} below  it, without scripts @param {number} [step]
 */
function drawnFirst(preset, layout, below, step) {
  // What is drawn only of many units has its rules from a script.
  const followed = step === undefined && !isMany(preset.trace);
  const figure = first(preset, alike(preset), layout, { step, followed });
  return followed ? { until: figure, instead: below } : { instead: figure + below };
}

/** The whole page @param {Recorded} preset @param {string} path */
const whole = (preset, path) =>
  filled(index, {
    head: `${saying(preset, address, path)}\n${unscripted(bare, ...ofUnits(preset))}`,
    ...drawnFirst(preset, 'page', others(preset, alike(preset))),
  });

/** The embedded figure @param {Recorded} preset @param {string} path  of the page it belongs to @param {number} [step] */
const framed = (preset, path, step) =>
  filled(embed, {
    head: named(preset, address, path) + unscripted(bare, instead, ...ofUnits(preset)),
    ...drawnFirst(preset, 'embed', told(preset, address && address + path, step), step),
  });

await writeFile(join(site, 'index.html'), whole(opening, ''));
await writeFile(join(site, 'embed.html'), framed(opening, ''));
await writeFile(join(site, 'covered.html'), filled(embed, { head: unscripted(instead), instead: nothingStill }));
for (const preset of presets) {
  const path = `presets/${preset.name}/`;
  const folder = join(site, path);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), opened(whole(preset, path), preset));
  await writeFile(join(folder, 'embed.html'), opened(framed(preset, path), preset));
  for (let step = 1; step <= preset.trace.T; step++)
    await writeFile(join(folder, `step-${step}.html`), opened(framed(preset, path, step), preset));
  await writeFile(join(folder, 'figure.svg'), figure(preset, [alone, ...ofUnits(preset)].join('')));
  await writeFile(join(folder, 'picture.png'), picture(preset));
  if (address) await writeFile(join(folder, 'oembed.json'), `${JSON.stringify(oembed(preset, address), null, 2)}\n`);
}

/** The rasterizer's fonts: all the faces that the sheets ask for. What is drawn must not hang on the fonts of the machine that builds. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm } from '@resvg/resvg-wasm';

const FACES = [
  '@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf',
  '@expo-google-fonts/roboto/600SemiBold/Roboto_600SemiBold.ttf',
  '@expo-google-fonts/roboto/700Bold/Roboto_700Bold.ttf',
  '@expo-google-fonts/stix-two-text/400Regular_Italic/STIXTwoText_400Regular_Italic.ttf',
];

const found = createRequire(import.meta.url);
const read = async (/** @type {string} */ name) => new Uint8Array(await readFile(found.resolve(name)));

await initWasm(read('@resvg/resvg-wasm/index_bg.wasm'));
export const font = { fontBuffers: await Promise.all(FACES.map(read)), defaultFontFamily: 'Roboto' };

/** What a build makes and the page imports. */

declare module '#recordings' {
  import type { Preset } from '../state/types.js';

  const recordings: { presets: Preset[] };
  export default recordings;
}

declare module '#units' {
  import type { Preset } from '../state/types.js';

  const recordings: { presets: Preset[] };
  export default recordings;
}

declare module '#others' {
  import type { Preset } from '../state/types.js';

  const recordings: { presets: Preset[] };
  export default recordings;
}

declare module '#levels' {
  const levels: import('../learning/challenges/level.js').Level[];
  export default levels;
}

declare module '#lessons' {
  const lessons: import('../learning/lessons/lesson.js').Lesson[];
  export default lessons;
}

/** Hands over what scripts that come later take from modules of the page (shared.js). */
declare module '#shared' {}

declare module '#runtime' {
  export type RuntimeFile = { path: string; size: number; sha256: string };
  export type RuntimeFileName = 'pyodide.js' | 'pyodide.asm.wasm' | 'python_stdlib.zip' | 'numpy.zip' | 'lstm_core.zip';
  export const files: Record<RuntimeFileName, RuntimeFile>;
  /** The bytes of all files. */
  export const size: number;
  export const lock: import('pyodide').Lockfile;
}

declare module '#files' {
  /** Of the script of the engine; null where it has none. */
  export const address: string | null;
  export function genuine(): Promise<boolean>;
  export function text(arrived: (bytes: number) => void): Promise<string>;
  export function runHere(arrived: (bytes: number) => void): Promise<void>;
  export function assets(arrived: (bytes: number) => void): Promise<import('../engine/messages.js').Assets>;
}

/** What the service worker keeps: the sha256 of each file by its name. */
declare const SITE: { version: string; files: Record<string, string> };

/** The script of the engine, as the page finds it. */
declare const WORKER: import('#runtime').RuntimeFile;

/** A style that a script brings along, as text. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The scripts that come later (later.js, traces.js); the path of one is '' where it stands in the page. */
declare const SCRIPTS: Record<
  | 'engine'
  | 'hdf5'
  | 'host'
  | 'kinds'
  | 'learning'
  | 'lenses'
  | 'more'
  | 'open'
  | 'rest'
  | 'share'
  | 'text'
  | 'traces'
  | 'units',
  { path: string; integrity: string }
>;

/** The one of them that every page needs at once; those that the whole page needs, and a frame. */
declare const REST: { path: string; integrity: string };
declare const ENGINE: { path: string; integrity: string };
declare const HOST: { path: string; integrity: string };

/** The recordings of all presets but the first, with the names of these. */
declare const RECORDED: { path: string; integrity: string; presets: string[] };

/** What that script leaves behind: the recordings by the names of their presets, and what is told of them at length. */
declare var recordedTexts: import('../words/compiled.js').Catalogue | undefined;
declare var recordedTraces: Record<string, Omit<import('../state/types.js').Answer, 'request'>> | undefined;

/** The page of the figure for notebooks, packed (notebook.js). */
declare const PAGE: string;

/** What npm's Pyodide leaves behind once it has run. */
declare var loadPyodide: typeof import('pyodide').loadPyodide;

/** What the script of the engine leaves behind where it runs in the page. */
declare var servePython: ((port: MessagePort, assets: import('../engine/messages.js').Assets) => void) | undefined;

/** What a build makes and the page imports. */

declare module '#recordings' {
  import type { Preset } from '../state/types.js';

  const recordings: { presets: Preset[] };
  export default recordings;
}

declare module '#runtime' {
  export type RuntimeFile = { path: string; size: number; sha256: string };
  export type RuntimeFileName =
    | 'pyodide.js'
    | 'pyodide.asm.js'
    | 'pyodide.asm.wasm'
    | 'python_stdlib.zip'
    | 'numpy.zip'
    | 'lstm_core.zip';
  export const files: Record<RuntimeFileName, RuntimeFile>;
  /** The bytes of all files. */
  export const size: number;
  export const lock: import('pyodide').Lockfile;
}

declare module '#parts' {
  /** Of the script that holds Python; null where it has none. */
  export const address: string | null;
  export function script(): Promise<string>;
  export function assets(arrived: (bytes: number) => void): Promise<import('../engine/messages.js').Assets>;
}

/** What the service worker keeps. */
declare const SITE: { version: string; files: string[] };

/** The path of the script that holds Python, from the scripts of the page. */
declare const WORKER: string;

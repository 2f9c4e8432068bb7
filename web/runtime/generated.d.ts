/** What a build makes and the page imports. */

declare module '#recordings' {
  import type { Preset } from '../state/types.js';

  const recordings: { presets: Preset[] };
  export default recordings;
}

declare module '#runtime' {
  export type RuntimeFile = { path: string; size: number; sha256: string };
  export const files: Record<
    'pyodide.js' | 'pyodide.asm.js' | 'pyodide.asm.wasm' | 'python_stdlib.zip' | 'numpy.zip' | 'lstm_core.zip',
    RuntimeFile
  >;
  export const lock: import('pyodide').Lockfile;
}

/**
 * npm's Pyodide, two modules, as one classic script: a worker of any kind can run it, an element can, and it can stand
 * in one text with the script that uses it. It leaves one function behind, `loadPyodide`.
 * node script.js PYODIDE_ASM_MJS TARGET_FILE
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { FOR_BROWSERS } from './inline.js';
import { complain } from './node.js';

const [linked = '', target = ''] = process.argv.slice(2);

await build({
  // Names that Pyodide looks at it has written down as texts, and esbuild leaves those that an `eval` may mean.
  ...FOR_BROWSERS,
  stdin: {
    contents: `import { loadPyodide } from 'pyodide';
      import createPyodideModule from ${JSON.stringify(linked)};
      globalThis.loadPyodide = (options) => loadPyodide({ createPyodideModule, ...options });`,
    resolveDir: dirname(fileURLToPath(import.meta.url)),
  },
  outfile: target,
  format: 'iife',
  // As modules are.
  banner: { js: '"use strict";' },
  // It looks like code for Node in part, which is never reached here; nor is anything fetched from where it thinks it is.
  external: ['node:*', 'ws'],
  define: { 'import.meta.url': '"file:///pyodide/"' },
}).catch(complain);

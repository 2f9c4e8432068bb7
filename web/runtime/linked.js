/**
 * Pyodide without what nothing here calls. Its wasm exports everything to any library that may come, eight thousand names,
 * and its script has a line for each of them, and WebGL, and SDL: all that is taken up at every start, name by name. Here
 * comes one library, NumPy's, and it says what it imports.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'acorn';
import { exporting } from './exporting.js';

/** @import { Expression, Program, Statement } from 'acorn' */
/**
 * @typedef {object} Piece
 * @property {string | null} of  what it defines or says more of, and without which it is of no use; null where it acts
 * @property {string} source
 */

const SCRIPT = 'pyodide.asm.mjs';
const WASM = 'pyodide.asm.wasm';

/** What draws: it is exported to libraries that have none of it, and Python has it in a table of names. */
const DRAWING = /^(?:emscripten_)?gl[A-Z]/;

/** How Pyodide's script asks for what its wasm must have; those of which it may have none are weak. */
const STRONG = 'new Proxy(new Set([]),GOTHandler)';
const WITHOUT_DRAWING = `new Proxy({has:(name)=>${DRAWING}.test(name)},GOTHandler)`;

/** What does nothing when it is made. */
const INERT = new Set([
  'ArrayExpression',
  'ArrowFunctionExpression',
  'FunctionExpression',
  'Identifier',
  'Literal',
  'MemberExpression',
  'NewExpression',
  'ObjectExpression',
  'TemplateLiteral',
]);

/** @param {string} source */
const words = (source) => source.match(/[\w$]+/g) ?? [];

/**
 * Write Pyodide's script and wasm for these libraries into a folder.
 * @param {string} pyodide  the folder of npm's package
 * @param {Uint8Array<ArrayBuffer>[]} libraries
 * @param {string} target
 */
export async function link(pyodide, libraries, target) {
  const wasm = new Uint8Array(await readFile(join(pyodide, WASM)));
  const modules = [wasm, ...libraries].map((bytes) => new WebAssembly.Module(bytes));
  const imported = new Set(
    modules
      .flatMap((module) => WebAssembly.Module.imports(module).map(({ name }) => name))
      .filter((name) => !DRAWING.test(name)),
  );
  const { script, names } = reached(
    await readFile(join(pyodide, SCRIPT), 'utf8'),
    imported,
    words(await readFile(join(pyodide, 'pyodide.mjs'), 'utf8')),
  );
  await writeFile(join(target, SCRIPT), script);
  await writeFile(join(target, WASM), await exporting(wasm, new Set([...imported, ...names])));
}

/**
 * The script without what is not reached from what it does when it runs, and the names that are spoken of in the rest. A
 * word is taken for a name wherever it stands, also in a text: rather too much stays than too little.
 * @param {string} text
 * @param {Set<string>} imported  from the script and the wasm
 * @param {string[]} known  further words with which somebody may call
 */
function reached(text, imported, known) {
  const { start, end, body } = functionIn(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }));
  const pieces = body.flatMap((statement) => piecesOf(statement, text, imported));
  const names = new Set(known);
  /** @type {Set<Piece>} */
  const kept = new Set();
  for (let before = -1; before < kept.size; ) {
    before = kept.size;
    for (const piece of pieces) {
      if (kept.has(piece) || (piece.of !== null && !names.has(piece.of))) continue;
      kept.add(piece);
      for (const word of words(piece.source)) names.add(word);
    }
  }
  const rest = pieces.filter((piece) => kept.has(piece)).map(({ source }) => source);
  const script = [text.slice(0, start + 1), ...rest, text.slice(end - 1)].join('\n');
  if (!script.includes(STRONG)) throw new Error(`Pyodide's script has changed: linked.js does not find ${STRONG}`);
  return {
    script: script.replace(STRONG, WITHOUT_DRAWING),
    // In the script they have an underscore before them.
    names: [...names].flatMap((name) => [name, name.replace(/^_/, '')]),
  };
}

/** The one function that Pyodide's script is. @param {Program} program */
function functionIn({ body: [first] }) {
  if (first?.type !== 'FunctionDeclaration') throw new Error('Pyodide’s script has changed: it is no function');
  return first.body;
}

/**
 * @param {Statement} statement
 * @param {string} text
 * @param {Set<string>} imported
 * @returns {Piece[]}  that make up the statement, one after the other
 */
function piecesOf(statement, text, imported) {
  /** @param {{start: number, end: number}} node */
  const source = ({ start, end }) => text.slice(start, end);
  if (statement.type === 'ClassDeclaration') return [{ of: statement.id.name, source: source(statement) }];
  if (statement.type === 'ExpressionStatement')
    return [{ of: spokenOf(statement.expression), source: source(statement) }];
  if (statement.type === 'FunctionDeclaration') {
    const of = statement.id.name;
    if (of !== 'assignWasmExports') return [{ of, source: source(statement) }];
    const { start, body } = statement.body;
    const head = { of, source: text.slice(statement.start, start + 1) };
    return [head, ...body.flatMap((one) => piecesOf(one, text, imported)), { of, source: '}' }];
  }
  if (statement.type !== 'VariableDeclaration') return [{ of: null, source: source(statement) }];
  return statement.declarations.flatMap((one) => {
    const of = one.id.type === 'Identifier' && (!one.init || INERT.has(one.init.type)) ? one.id.name : null;
    if (of !== 'wasmImports' || one.init?.type !== 'ObjectExpression') return [{ of, source: `var ${source(one)};` }];
    const lent = one.init.properties.map(source).filter((property) => imported.has(property.split(':')[0] ?? ''));
    return [{ of, source: `var wasmImports={${lent}};` }];
  });
}

/**
 * The name without which a statement is of no use: `_name=Module["_name"]=…`, `Module["name"]=name`, `name.sig="ip"`.
 * @param {Expression} expression
 */
function spokenOf(expression) {
  if (expression.type !== 'AssignmentExpression') return null;
  const { left, right } = expression;
  if (left.type === 'Identifier') return right.type === 'AssignmentExpression' ? left.name : null;
  if (left.type !== 'MemberExpression' || left.object.type !== 'Identifier') return null;
  const property =
    left.property.type === 'Literal'
      ? left.property.value
      : left.property.type === 'Identifier'
        ? left.property.name
        : null;
  if (property === 'sig') return left.object.name;
  return left.object.name === 'Module' && ['Identifier', 'MemberExpression'].includes(right.type)
    ? String(property)
    : null;
}

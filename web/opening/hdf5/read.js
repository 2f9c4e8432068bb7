/** What is in a file in HDF5, as Python takes it over: every array of numbers under its path, and what Keras says of the model. */
import { Dataset, File, Group } from 'jsfive';

/** @typedef {{arrays: Record<string, {shape: number[], values: Float64Array}>, texts: Record<string, string>}} Reading */

/** What Keras says of the model beside them. */
const TEXTS = ['model_config', 'keras_version'];
/** Floating-point numbers and integers; all else is no weights. */
const NUMBERS = /^[<>|]?[fiu]\d$/;
/** More than any model has: a group may hold itself. */
const MOST = 100_000;
const DEEPEST = 50;
const LARGEST = 50_000_000; // numbers

/** @param {Uint8Array} content @returns {Reading|undefined}  nothing of what is damaged, or leads elsewhere */
export function readHdf5(content) {
  try {
    return reading(content);
  } catch (error) {
    console.info(`HDF5 cannot be read: ${error}`);
    return undefined;
  }
}

/** @param {Uint8Array} content @returns {Reading} */
function reading({ buffer, byteOffset, byteLength }) {
  const file = new File(/** @type {ArrayBuffer} */ (buffer.slice(byteOffset, byteOffset + byteLength)));
  /** @type {Reading['arrays']} */
  const arrays = {};
  let [met, numbers] = [0, 0];
  /** @param {Group} group @param {string} path @param {number} depth */
  function walk(group, path, depth) {
    for (const name of group.keys) {
      met += 1;
      if (met > MOST || depth > DEEPEST) throw new Error('it goes on without end');
      const member = group.get(name);
      if (member === null) throw new Error(`${path}${name} leads elsewhere`);
      if (member instanceof Group) walk(member, `${path}${name}/`, depth + 1);
      else if (member instanceof Dataset && typeof member.dtype === 'string' && NUMBERS.test(member.dtype)) {
        const size = member.shape.reduce((product, side) => product * side, 1);
        numbers += size;
        if (numbers > LARGEST) throw new Error('it holds too many numbers');
        const values = Float64Array.from(member.value);
        if (values.length !== size) throw new Error(`${path}${name} is cut short`);
        arrays[path + name] = { shape: member.shape, values };
      }
    }
  }
  walk(file, '', 0);
  const texts = TEXTS.flatMap((name) => (typeof file.attrs[name] === 'string' ? [[name, file.attrs[name]]] : []));
  return { arrays, texts: Object.fromEntries(texts) };
}

/** The English texts where nothing has been bundled, under Node: compiled as they are read. */
import { compiled } from './compiled.js';
import english from './english.js';

export default compiled(english);

/** The levels of the core, where no bundle has gathered them. */
import { gatheredFrom } from './gathered.js';

export default await gatheredFrom('#levels');

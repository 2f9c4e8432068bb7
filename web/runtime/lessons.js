/** The lessons, where no bundle has gathered them. */
import { gatheredFrom } from './gathered.js';

export default await gatheredFrom('#lessons');

/** Texts that are others where a cell has several units or a step several inputs: there the key has “many” before it. */
import { hasText } from '../words/text.js';
import { isMany } from './shape.js';

/** @import { Shape } from './shape.js' */

/** The key of a text as it is said of a cell of this shape. @param {Shape} shape @param {string} key */
export const forMany = (shape, key) => (isMany(shape) && hasText(`many.${key}`) ? `many.${key}` : key);

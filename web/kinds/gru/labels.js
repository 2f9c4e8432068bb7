/** The words and numbers around a GRU. */
import { TIME } from '../lstm/labels.js';

/** @import { Label, Note } from '../../views/cell/labels.js' */

/** @param {'of_product'|'of_state'} recalled  of what a share is recalled @returns {readonly (Label|Note)[]} */
export const labelsWith = (recalled) => [
  ...TIME,
  { at: 'before', part: 'hidden_before', letter: 'h', before: true },
  { at: 'now', part: 'hidden_state', letter: 'h', look: 'big', ahead: true },
  { at: 'input', part: 'inputs', letter: 'x' },
  { at: 'keeps', part: 'update_gate', verb: 'keeps' },
  { at: 'rod', part: 'update_gate', turned: 'z' },
  { at: 'writes', part: 'update_gate', verb: 'writes', rest: true },
  { at: 'recalls', part: 'reset_gate', verb: 'recalls', of: recalled },
  { at: 'kept', part: 'kept', hue: 'hidden_state', word: 'kept', look: 'small' },
  { at: 'written', part: 'written', word: 'written', look: 'small' },
];

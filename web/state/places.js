/** Where sentences for the reader are told. */

/** At a field, by its name on the wire: such a sentence has had its time when something else has been done. */
export const AT_FIELD = /^(inputs|shape\.|unit|query|cell_state|hidden_state|\w+\.[WUb]$)/;
/** About the address the page was opened with. */
export const ADDRESS = 'address.';
/** About a link of the text that was followed. */
export const FOLLOWED = 'followed';
/** About a text that was pasted. */
export const PASTED = 'inputs.text';

/**
 * A lesson as its file has it. No code here.
 *
 * @typedef {object} Lesson
 * @property {string} name   as in the address
 * @property {string} title
 * @property {string} about  one line
 * @property {readonly Card[]} cards
 * @property {{challenge?: string, lesson?: string}} [then]  what comes next
 *
 * @typedef {object} Card
 * @property {string} text   at most 45 words
 * @property {Record<string, string>} start  the state that it begins in, as fields of an address
 */
export {};

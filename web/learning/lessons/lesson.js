/**
 * A lesson as its file in data/ has it. No code here.
 *
 * @typedef {object} Lesson
 * @property {string} name   as in the address
 * @property {string} title
 * @property {string} about  one line
 * @property {readonly Card[]} cards
 * @property {{challenge?: string, lesson?: string}} [then]  what comes next
 *
 * @typedef {object} Card
 * @property {string} text    at most 45 words
 * @property {Fields} start   the state that it begins in
 * @property {string} do      what there is to do, by any way
 * @property {readonly Condition[]} done  by which it is known to be done: all of them hold
 * @property {Fields & {seen?: readonly number[], walked?: readonly (readonly number[])[]}} show  what does it: fields that are then others, and steps or stages
 *   that are gone to
 * @property {Question} [ask]
 * @property {'cell_state'|'hidden_state'} [guess]  the state whose next value is covered, and may be guessed
 * @property {string} reveal  what there is to see then
 * @property {string} [learns]  the challenge that a training learns in it
 * @property {readonly string[]} [meant]  the sliders that are meant, as a level names them; `inputs`
 *
 * @typedef {Record<string, any>} Fields  of an address, as text
 * @typedef {{question: string, options: readonly string[], right: number, feedback: readonly string[]}} Question  a sentence for each option
 *
 * @typedef {object} Condition  one of these; steps count from 1
 * @property {number} [step]      the reader is there
 * @property {number|Bounds} [stage]
 * @property {readonly number[]} [seen]    steps that the reader has been at since the card began
 * @property {number} [walked]    a step whose stages the reader has all been at
 * @property {true} [answered]    the question
 * @property {string} [lane]      is open
 * @property {number} [units]
 * @property {Learned} [trained]  a training has come so far, since the card began
 * @property {number} [looked]    after how many updates the cell was looked at
 * @property {Bounds} [steps]     how many there are
 * @property {{only?: readonly string[], some?: readonly string[], not?: readonly string[], count?: number}} [changed]  sliders and inputs that differ from the
 *   start of the card: no others, one of these, none of these, so many; * stands for any letters
 * @property {string} [weight]    a slider, or several with *: between bounds
 * @property {string} [of]        a state, a part, another field of the trace, or inputs: between bounds, or compared
 * @property {At} [at]            of it, or of sums and reaches
 * @property {number} [belowAt]   less than it is at this step
 * @property {number} [apart]     at least so far from it at step `from`
 * @property {number} [near]      less than so far from it at step `to`
 * @property {number} [to]
 * @property {any} [from]
 * @property {readonly number[]} [share]  what steps have left in the memory, without signs, together: between bounds
 * @property {number|'last'} [in]   at which step
 * @property {true} [aboveOthers]   more than all others
 * @property {'cell'|'hidden'} [reach]  how far a nudge `from` a step reaches the last one: between bounds
 * @property {'highway'} [as]       the same as through the memory alone
 * @property {number} [attention]   the weight of a step: between bounds
 *
 * @typedef {Partial<Bounds> & Condition} Bounded
 * @typedef {object} Bounds
 * @property {number} [above]
 * @property {number} [least]
 * @property {number} [below]
 * @property {number} [most]
 * @property {number} [is]
 * @property {number} [within]  without its sign less than this
 * @property {number} [beyond]  without its sign more than this
 *
 * @typedef {number|readonly number[]|'each'|'here'|'before'|'last'|'start'} At
 *
 * @typedef {object} Tried  a training, as far as it has come
 * @property {string} kind
 * @property {number} units
 * @property {number} [steps]
 * @property {number} forget_bias
 * @property {number} updates
 * @property {boolean} learned   every test has passed
 * @property {number} [examined] with sequences of how many steps it was examined last
 *
 * @typedef {Partial<Omit<Tried, 'updates'>>} Learned  of a training that has learned it, or has been tried long enough
 *
 * @typedef {object} Been  what the reader has done since the card began (been.js)
 * @property {ReadonlySet<number>} seen
 * @property {ReadonlySet<string>} walked   “3.4” is stage 4 of step 3
 * @property {ReadonlySet<string>} changed  names of sliders; inputs, kind, words
 * @property {number} [answered]  the option that was chosen
 * @property {readonly Tried[]} tried
 * @property {ReadonlySet<number>} looked  after how many updates the cell was
 */
export {};

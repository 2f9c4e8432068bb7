/**
 * The shapes that travel: what the page asks, what Python answers, where the reader looks. No code here.
 *
 * @typedef {import('../kinds/kind.js').Part} Part
 * @typedef {import('../kinds/kind.js').PartSymbol} PartSymbol
 * @typedef {import('../address/parameters.js').Settings} Settings
 *
 * @typedef {Record<string, number[]>} Named  numbers by the name of an array, flat, row by row
 * @typedef {object} Request  everything Python needs to know
 * @property {string} kind
 * @property {string|undefined} [curves]  those that are not the usual ones of the kind, “candidate=relu/clip=3”; of both directions
 * @property {number} D        inputs of a step
 * @property {number} H        units
 * @property {Named} weights   such as “PART.W”
 * @property {number[]} inputs D of them for each step, step by step
 * @property {Named} starts    one per unit for each state, such as “cell_state”
 * @property {readonly Hold[]} [holds]  none where nothing is held
 * @property {{weights: Named, starts: Named, holds?: readonly Hold[]}} [backward]  a second cell of this kind, which reads from the last step
 *   to the first
 *
 * @typedef {object} Hold  a part held at a value by hand; of two that speak of the same value the later one holds
 * @property {Part} part
 * @property {number} value
 * @property {number} first  the first step that is held, from 0 in the order in which the run happens
 * @property {number} [last]  the last one; to the end where there is none
 * @property {number} [unit]  from 0; all units where there is none
 *
 * @typedef {Request & {ask: readonly string[], trace: false, at?: number, unit?: number, factor?: number}} Asked  what there is to be seen of a run through
 *   lenses (lstm_core/wire.py)
 *
 * @typedef {Record<string, Record<string, Values>>} Lenses  the arrays of each lens, by their names
 * @typedef {{request: Request, lenses: Lenses, backward?: Lenses|undefined}} Looked  what is seen through them; of the other direction likewise
 *
 * @typedef {object} Chosen  what is chosen to be seen beside the run; what is absent is as usual
 * @property {Pinned} [pinned]  a run that stays for comparison
 * @property {string|undefined} [beside]  what the gradient has beside it: a kind of cell, or pin for the pinned run
 * @property {'linear'|undefined} [scale]  of the gradient, where it is not in powers of ten
 * @property {string|undefined} [through]  the state that the gradient goes through, where it is not the memory
 * @property {'dot'|'scaled'|'general'|undefined} [scoring]  how attention scores a state
 * @property {readonly number[]|undefined} [query]  typed, one number for each unit; else the hidden state looks
 * @property {readonly number[]} [scoring_weight]  H·H numbers, row by row
 * @property {readonly ('working'|'back')[]|undefined} [attention]  what of it is shown on request
 * @property {Guest|undefined} [guest]  beside the figure
 *
 * @typedef {{list: true} | ({lesson: string, part: number} | {challenge: string}) & {train?: import('../learning/training/options.js').Options}} Guest  all that there is to learn, a part of a lesson from 1, or
 *   a challenge; a challenge, or the one that a lesson speaks of, may be learned by training (learning/)
 * @typedef {{request: Request, words: readonly string[], names: readonly string[], origin: Preset}} Pinned
 *
 * @typedef {ArrayLike<number>} Values  flat, step by step, in each step unit by unit; with one unit the index is the step
 * @typedef {object} Trace  everything Python said
 * @property {number} T
 * @property {number} D
 * @property {number} H
 * @property {'backward'} [direction]  where it reads from the last step to the first; all else stands in the order of the sequence
 * @property {Record<string, Values>} values  such as “PART.total”, “kept”, “cell_start”
 * @property {Told} told
 * @property {{operands: Values, middle: Values, holds: Values, products?: Record<string, {operands: Values, holds: Values}>}} printed  the
 *   decimals with which each line is true, and (T·H) products written out, such as “PART.from_hidden”
 *
 * @typedef {{codes: Values, operands: Values, middle: Values, holds: Values}} Told  (T·H·S) which sentence fits at each step, unit and
 *   stage, and with which decimals its numbers are told (kinds/told.js)
 *
 * @typedef {{request: Request, trace: Trace, backward?: Trace|undefined}} Answer  a trace together with the request it answers, and that of the
 *   other direction if there is one
 *
 * @typedef {'forward'|'backward'} Direction
 *
 * @typedef {object} Preset
 * @property {string} name
 * @property {number} step   at which it is seen best
 * @property {Request} request
 * @property {readonly string[]} words  one for each step, '' where there is none; none at all where no step has one
 * @property {readonly string[]} [names]  the same of the inputs: what each says
 * @property {Trace} [trace]  where its recording is here
 * @property {Trace} [backward]
 * @typedef {Preset & {trace: Trace}} Recorded
 *
 * @typedef {'step'|'stage'} PaceUnit
 * @typedef {object} Cursor  where the reader looks
 * @property {number} step    of the sequence, 1…T
 * @property {number} stage   from 1
 * @property {Direction} direction  which of the two cells, where there are two
 * @property {number} unit    0…H−1
 * @property {number} [input] of several, the one that is edited; from 0
 * @property {import('./picked.js').Entry} [entry]  the weight that is picked, once one is
 * @property {Part|null} part the part that is lit everywhere
 * @property {PartSymbol|''} symbol  the symbol of it that is asked for, '' for the part itself
 * @property {number} walked  the last place of WALK that was asked for by keyboard
 * @property {string} [unfolded]  what is written out in the equations on request: all products of W, those of U, shapes (units/equations/unfolded.js)
 * @property {import('../lenses/holds/holding.js').Hand|undefined} [hand]  what a hand holds or would, while it is there
 * @property {boolean} playing
 * @property {number} pace    index into PACES
 * @property {boolean} forward  time has just gone one step on in the direction of the run, by a step or by playing; not by scrubbing
 * @property {boolean} opened  the page has chosen the place, when it opened here, and not yet the reader
 *
 * @typedef {{kind: 'asleep', until: 'seen'|'edited'|'never'}
 *   | {kind: 'loading', phase: string, done: number, total: number, slow: boolean}
 *   | {kind: 'ready', place: 'shared'|'worker'|'page'|'kernel'} | {kind: 'failed', reason: string}} EngineStatus
 *
 * @typedef {Settings['panels'][number]} Panel
 * @typedef {'light'|'dark'|'projector'} Theme
 * @typedef {Theme|'auto'} ThemeChoice  auto: the system's
 *
 * @typedef {object} Room  in units of the drawings (reader/room.js)
 * @property {number} width    of the cell
 * @property {number} height   what the window leaves for the cell beside its sentence and its buttons
 * @property {{width: number, height: number}} axis  the same of the time axis
 * @property {'stacked'|'beside'|'paper'} arrangement  whether what belongs to the figure stands under it or beside it; on paper all is shown
 *
 * @typedef {object} Frame  all that a view may see, the same for every view of one drawing
 * @property {import('../kinds/kind.js').Kind} kind  of what is drawn
 * @property {Trace} trace      what is drawn: one direction
 * @property {Trace|null} other the other direction of it, if there are two
 * @property {Direction} direction  which is drawn
 * @property {Request} request  the request that `trace` belongs to: the weights to print beside its numbers, of this direction
 * @property {Request} wanted   what the controls say now, of this direction; differs from `request` while Python works
 * @property {Request} whole    what they say of both
 * @property {readonly string[]} words  on the steps of what is wanted, as in a preset
 * @property {readonly string[]} names  of its inputs, as in a preset; none where there is one input
 * @property {Preset} origin    the preset that reset goes back to
 * @property {Request} usual    what it asks, of this direction and in the shape that is wanted
 * @property {readonly Preset[]} presets
 * @property {string} presetName  the preset shown unaltered, or '' when it has been changed
 * @property {boolean} foreign  none of its weights is the preset's
 * @property {Cursor} cursor    step already limited to the trace
 * @property {EngineStatus} engine
 * @property {Notice[]} notices
 * @property {{back: string, forth: string}} undoing  what would be undone and done again, in words; '' where there is nothing
 * @property {boolean} pending  an edit waits for its answer
 * @property {boolean} awaited  and Python cannot give it now: nothing is known but what was asked
 * @property {boolean} arriving  its recording is on its way
 * @property {ThemeChoice} theme  as it was chosen or named by the address
 * @property {Settings} settings  what the address says of the figure itself
 * @property {number} shown  the last place (state/place.js) that is not covered; the end, unless the answer is hidden or awaited
 * @property {{first: number, last: number}} reach  the places between which the reader moves freely
 * @property {boolean} asks  what comes next is covered, and may be asked for
 * @property {readonly string[]} lanes  that are open below those that the time axis always has
 * @property {string} [alone]  the lane that is a panel of its own, where one is drawn
 * @property {Chosen} chosen  to be seen beside the run
 * @property {typeof import('./beside.js').asked.value} asked  of Python beside the run, for them
 * @property {typeof import('./beside.js').heard.value} heard  of it
 * @property {Panel} panel
 * @property {Room} room
 * @property {'page'|'embed'} layout
 *
 * @typedef {Omit<typeof import('./act.js'), 'changeShape'> & {changeShape: (shape: import('../units/shape.js').Shape) => Promise<void>, chooseKind: (name: string) => void, editText: () => void, turnLane: (name: string) => void, choose: (patch: Partial<Chosen>) => void, bring: (name: string) => void, learn: () => void, dialog: (name: 'open'|'share') => Promise<void>, commit: () => void, undo: () => void, redo: () => void, retry: () => void, end: () => void, back: () => void}} Act
 *   what a reader can do; `commit` ends a gesture, which can then be undone and is an entry in the browser's history, `back` goes back
 *   to where a link was followed, `bring` fetches what stands behind a button under the time axis, and presses it, `learn` opens or closes the list of lessons and challenges, `retry` starts Python again, `end` waits for it no longer
 *
 * @typedef {{where: string, what: string}} Notice  a sentence for the reader, at the field or part it concerns
 */
export {};

/** What the scripts that come later (coming.js) leave for others to call. */

/**
 * What a script has brought that others call.
 * @typedef {object} Brought
 * @property {Around} [around]
 * @property {typeof import('../reader/reading.js')} [reading]
 * @property {Pick<typeof import('../views/timeline/both.js'), 'both'|'bothNow'>} [both]
 * @property {typeof import('../views/carried.js').carried} [carried]
 * @property {typeof import('../engine/ways.js').connect} [connect]
 * @property {typeof import('../embed/host.js').startHost} [host]
 * @property {Pick<typeof import('../state/inkind.js'), 'changeKind'|'inKind'>} [going]  over to another kind of cell
 * @property {typeof import('../views/kinds/menu.js').kindRows} [kinds]
 * @property {{spoken: typeof import('../views/meaning/told.js').spokenMeaning, written: typeof import('../views/meaning/told.js').writtenMeaning}} [meaning]
 * @property {(addresses: Addresses) => void} [share]
 * @property {(files?: readonly File[]) => void} [open]  with files that were dropped
 * @property {typeof import('./dialogs.js').dialog} [dialog]
 * @property {typeof import('../opening/hdf5/read.js').readHdf5} [readHdf5]
 * @property {(pasted?: string) => void} [text]  with what is in it, or what was pasted
 * @property {{copied: typeof import('../views/table/copy.js').copied, numbers: typeof import('../views/table/numbers.js').numbers}} [table]
 * @property {typeof import('../worksheet/worksheet.js').onPaper} [paper]
 * @property {typeof import('../worksheet/worksheet.js').printOut} [printOut]
 * @property {() => void} [draw]  the page anew, for what no frame holds
 * @property {typeof import('../learning/guest.js').guest} [learning]
 * @property {Lenses} [lenses]
 * @property {(message: Record<string, unknown>) => void} [tell]  to the page around the figure
 * @property {typeof import('../lenses/pin/pinning.js')} [pinning]
 * @property {typeof import('../kinds/curved.js').curved} [curved]  a kind with other curves
 * @property {Units} [units]
 * @property {Edited} [edited]
 *
 * @typedef {object} Around  what stands around the cell
 * @property {typeof import('../views/beside.js').beside} beside
 * @property {typeof import('../views/controls.js').controls} controls
 * @property {typeof import('../views/equations.js').equations} equations
 * @property {typeof import('../views/glance.js').glance} glance
 * @property {typeof import('../views/keys.js').keys} keys
 * @property {typeof import('../views/lanes.js').lanes} lanes
 * @property {typeof import('../views/preset.js').preset} preset
 * @property {typeof import('../views/table.js').table} table
 * @property {typeof import('../views/timeline.js').timeline} timeline
 *
 * @typedef {() => {page: string, folder: string, state: string, file: () => string}} Addresses
 *
 * @typedef {object} Units  what is drawn only for several units or inputs
 * @property {typeof import('../units/csv.js').everything} everything
 * @property {typeof import('../units/holes.js').holes} holes
 * @property {typeof import('../units/equations/products.js').products} products
 * @property {typeof import('../units/stepper.js').stepper} stepper
 * @property {typeof import('../units/equations/products.js').unit} unit
 * @property {typeof import('../views/timeline/inputs/lane.js').lane} inputs
 * @property {typeof import('../views/timeline/units/lane.js').rows} rows
 * @property {typeof import('../views/timeline/units/long.js').long} long
 * @property {typeof import('../views/cell/units/figure.js').figure} figure
 *
 * @typedef {typeof import('../lenses/layers.js').layers & {buttons: typeof import('../lenses/buttons.js').buttons, press: typeof import('../lenses/buttons.js').press} & Pick<typeof import('../lenses/holds/telling.js'), 'fit'|'shifted'|'tell'> & Pick<typeof import('../lenses/holds/fitted.js'), 'fitted'> & Pick<typeof import('../lenses/holds/figure.js'), 'holding'|'unheld'> & Pick<typeof import('../lenses/holds/told.js'), 'toldHeld'|'worked'> & {add: typeof import('../lenses/register.js').add, hand: typeof import('../lenses/holds/hand.js').figureHand}} Lenses  what
 *   is drawn of lanes, holds and pinned runs
 *
 * @typedef {object} Edited  what there is to change of them
 * @property {typeof import('../views/grids.js').grids} grids
 * @property {typeof import('../views/size.js').size} size
 */
export const brought = /** @type {Brought} */ ({});

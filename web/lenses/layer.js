/**
 * What a lane, or whatever compares or holds, adds to the page. Each is one folder beside this file, and one line in register.js; what it
 * has to say is asked only while it is there. No code here.
 *
 * @import { TemplateResult } from 'lit-html'
 * @import { Gated, Kind, Part, StateRow } from '../kinds/kind.js'
 * @import { Act, Frame, Request } from '../state/types.js'
 * @import { Series } from '../views/timeline/chart.js'
 * @import { Lane as Place, Layout } from '../views/timeline/layout.js'
 *
 * @typedef {object} Layer
 * @property {string} name  of a lane as in the address
 * @property {(frame: Frame) => boolean} [there]  if it is no lane, which is there while it is open
 * @property {(frame: Pick<Frame, 'kind'>) => string} [refusal]  of a lane: why there is none of this kind of cell, in one sentence; '' where there is one
 * @property {(kind: Kind) => readonly Part[]} [charts]  of a lane: the states in whose charts it is read, where it is a panel of its own
 * @property {(frame: Frame) => unknown} [says]  of a lane: what is seen in it, in one sentence, where it is a panel of its own
 * @property {(frame: Frame, state: StateRow, step: number) => number|undefined} [beside]  another run's value of a state at a step of the run, or one that was guessed: no number stands there
 * @property {(frame: Frame) => Partial<Room>} [room]  what it takes of the time axis
 * @property {(frame: Frame, state: StateRow) => readonly number[]} [scale]  what the chart of a state must have room for as well
 * @property {(L: Layout, frame: Frame, chart: Chart) => unknown} [under]  in the chart of a state, beneath its line
 * @property {(L: Layout, frame: Frame, state: StateRow) => Series['bent']} [bent]  another way for the line of a state than straight on
 * @property {(L: Layout, frame: Frame, chart: Chart) => unknown} [over]  upon its line
 * @property {(L: Layout, frame: Frame, strip: {place: Place, gated: Gated}) => unknown} [strip]  upon the strip of a part
 * @property {(L: Layout, frame: Frame, place: Place) => unknown} [inputs]  upon the bars of one input
 * @property {(L: Layout, frame: Frame, hatch: (part: Part) => string) => unknown} [lane]  what it draws below: `L.lanes` has its places
 * @property {(L: Layout, frame: Frame) => unknown} [front]  in front of the playhead: names, and values of now
 * @property {(L: Layout, frame: Frame, act: Act) => unknown} [above]  controls that lie on the drawing, as HTML
 * @property {(frame: Frame) => TemplateResult|undefined} [compared]  in place of the hint over the figure, at its right
 * @property {(frame: Frame) => string} [said]  the same for a voice, behind what a change brought about
 * @property {(frame: Frame) => Group|readonly Group[]|undefined} [columns]  of the table of all numbers
 * @property {() => Iterable<[string, Request]>} [asks]  of Python, each request by its key; signals are read here
 * @property {(frame: Frame, act: Act) => TemplateResult} [button]  its own under the time axis
 *
 * @typedef {object} Chart
 * @property {StateRow} state
 * @property {Place} place
 * @property {(value: number) => number} y
 * @property {number} reached  the last step that has been computed
 * @property {(part: Part) => string} hatch  a fill for what is negative
 * @property {Series} series
 *
 * @typedef {object} Group  columns of the table under one heading
 * @property {string} name
 * @property {Part} part  whose hue they have
 * @property {readonly Column[]} columns
 *
 * @typedef {object} Column
 * @property {string} name  under that of the group; '' where there is only this one
 * @property {(step: number) => string} at  as printed, at a step of the sequence; '' where there is nothing
 * @property {string} [start]  before the first step
 *
 * @typedef {object} Room
 * @property {number} opened  the height of the chart of the memory
 * @property {number} beneath  what stands under that chart
 * @property {readonly Part[]} flagged  the strips and charts over which something stands
 * @property {readonly {name: string, height: number}[]} below  lanes of its own under all others
 * @property {readonly Part[]} hatched  the parts whose hatch it draws with
 */
export {};

/**
 * What page and engine say to each other, and what an engine is made from. No code here.
 *
 * @import { RuntimeFileName } from '#runtime'
 * @import { Reason } from './failure.js'
 * @import { Arrived } from './files.js'
 * @import { Lenses, Request, Trace } from '../state/types.js'
 * @import { Holes } from '../words/text.js'
 *
 * @typedef {'download' | 'start' | 'core'} Phase
 *   download: the files are coming; start: Python is starting; core: lstm_core is being imported
 *
 * @typedef {Record<Exclude<RuntimeFileName, 'pyodide.js'>, Uint8Array<ArrayBuffer>>} Assets  all but the script
 * @typedef {{assets: Assets}} Delivery                  page to engine, where the engine cannot fetch
 * @typedef {{id: number, request: Request}} Question    page to engine
 * @typedef {{leaving: true}} Leaving                   page to engine, where others may stay
 * @typedef {object} Problem   what Python refused of a request, and why
 * @property {string} where    the part of the request
 * @property {string} [key]    of the text that tells it, and what that is filled with: where a reader can bring it about
 * @property {Holes} [values]
 * @property {string} what     an English sentence for programmers
 *
 * @typedef {{trace: Omit<Trace, 'printed'|'told'>, printed: Trace['printed'], told: Trace['told'], lenses?: Lenses, backward?: Said}} Said  what Python
 *   answers; what is said of the other direction is like it. Where only lenses are asked for, there is nothing else
 *
 * @typedef {{running: true}
 *   | {loading: Phase, done: number, total: number}
 *   | {ready: true}
 *   | {failed: Reason}
 *   | {passed: true}
 *   | {left: true}
 *   | {over: true}
 *   | {id: number} & Said
 *   | {id: number, problem: Problem}} Message           engine to page; done and total are bytes;
 *   passed: another Python is asked from now on; left: who leaves was heard, others stay; over: Python has ended
 *
 * @typedef {object} Listener   what the page does with what it hears of an engine
 * @property {(message: Message) => void} onMessage
 * @property {() => void} onBroken   there is no Python any more
 * @property {Arrived} arrived
 *
 * @typedef {(phase: Phase, done: number, total: number) => void} Report
 *
 * @typedef {object} Source  where the files of an engine come from; `arrived` counts bytes as they come
 * @property {(arrived: (bytes: number) => void) => Promise<WebAssembly.Module>} wasm
 * @property {(name: keyof Assets, arrived: (bytes: number) => void) => Promise<Uint8Array<ArrayBuffer>>} bytes
 * @property {(arrived: (bytes: number) => void) => Promise<void>} script  after which there is `loadPyodide`
 */
export {};

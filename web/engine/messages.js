/**
 * What page and worker say to each other. No code here.
 *
 * @import { Request, Trace } from '../state/types.js'
 *
 * @typedef {'download' | 'start' | 'numpy' | 'core'} Stage
 *   download: the files are coming; start: Python is starting; numpy: NumPy is being imported; core: lstm_core is
 *
 * @typedef {{id: number, request: Request}} Question    page to worker
 * @typedef {{where: string, what: string}} Problem      the part of a request that Python refused, and why
 *
 * @typedef {{loading: Stage, done: number, total: number}
 *   | {ready: true}
 *   | {failed: string}
 *   | {id: number, trace: Trace}
 *   | {id: number, problem: Problem}} Message           worker to page; done and total are bytes
 */
export {};

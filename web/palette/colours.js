/**
 * Every colour of the figure, once. Fills reach 3:1 on the paper, text 4.5:1. Hues are drawn on pure paper only: on a tinted ground the
 * candidate falls below 3:1. The cell state is dark in light and light in dark on purpose: to a deuteranope the forget gate's orange is the
 * same olive. The projector is for a lecture hall: black on white, and everything that is drawn as dark as type.
 *
 * What a theme does not say is as in light.
 */

/** @typedef {'light'|'dark'|'projector'} Theme */
/** @typedef {{fill?: string, text?: string}} Hue  as it is drawn, and dark (or light) enough to be read as type */

/** What is of no part. @type {Record<Theme, Record<string, string>>} */
export const PAPER = {
  light: {
    paper: '#fff',
    ink: '#1b1a18',
    muted: '#5c5a56',
    later: '#73706a',
    edge: '#8d8982',
    line: '#d8d5cf',
    dry: '#b9b5ad',
    wash: '#f4f2ee',
    alarm: '#b3261e',
  },
  dark: {
    paper: '#1e1e1e',
    ink: '#f2f0ec',
    muted: '#aaa7a1',
    later: '#918e88',
    edge: '#76736d',
    line: '#454340',
    dry: '#5f5c57',
    wash: '#282725',
    alarm: '#ffb4ab',
  },
  projector: {
    ink: '#000',
    muted: '#33312e',
    later: '#55524c',
    edge: '#55524c',
    line: '#bdb8af',
    dry: '#87827a',
    wash: '#eeebe5',
  },
};

/** One hue for each part. @type {Record<string, Record<Theme, Hue>>} */
export const HUES = {
  forget_gate: {
    light: { fill: '#d55e00', text: '#b04a00' },
    dark: { text: '#ff8a45' },
    projector: { fill: '#b84a00', text: '#963c00' },
  },
  input_gate: {
    light: { fill: '#009e73', text: '#00755a' },
    dark: { text: '#2fc79b' },
    projector: { fill: '#00755a', text: '#005f49' },
  },
  candidate: {
    light: { fill: '#cc79a7', text: '#a04a7c' },
    dark: { text: '#e39ac2' },
    projector: { fill: '#b0457f', text: '#8a3463' },
  },
  output_gate: {
    light: { fill: '#0072b2', text: '#0067a3' },
    dark: { text: '#5ab0e8' },
    projector: { fill: '#005a94', text: '#00507f' },
  },
  update_gate: {
    light: { fill: '#8257d6', text: '#6a3fc0' },
    dark: { text: '#b8a2f5' },
    projector: { fill: '#6a3fc0', text: '#55309c' },
  },
  reset_gate: {
    light: { fill: '#bb4955', text: '#a33445' },
    dark: { text: '#f08a93' },
    projector: { fill: '#a33445', text: '#80263a' },
  },
  cell_state: {
    light: { fill: '#7d5f1a', text: '#6e5318' },
    dark: { fill: '#d8b765', text: '#d8b765' },
    projector: { fill: '#5c4410', text: '#52400f' },
  },
  hidden_state: {
    light: { fill: '#50647a', text: '#44556b' },
    dark: { fill: '#a9b9cc', text: '#a9b9cc' },
    projector: { fill: '#3d5066', text: '#34455a' },
  },
  inputs: {
    light: { fill: '#868686', text: '#5a5a5a' },
    dark: { fill: '#8e8e8e', text: '#b8b8b8' },
    projector: { fill: '#6a6a6a', text: '#444' },
  },
};

/**
 * What else wears the hue of a part: what is kept is cell state, what is written is candidate, the squashed cell state is on its way to being
 * hidden state. @type {Record<string, string[]>}
 */
export const WORN = {
  candidate: ['written'],
  cell_state: ['cell_before', 'kept'],
  hidden_state: ['hidden', 'hidden_before', 'cell_squashed'],
};

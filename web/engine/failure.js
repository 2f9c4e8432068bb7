/** Why Python did not start, in a sentence for the reader. */

const SENTENCES = {
  missing: 'A file of the Python engine is missing on the server.',
  damaged: 'A file of the Python engine arrived damaged.',
  unreachable: 'A file of the Python engine could not be fetched: the network or the server did not answer.',
  webassembly: 'This browser has no WebAssembly, which Python needs.',
  policy: 'The security policy of this site (CSP) forbids WebAssembly, which Python needs.',
  memory: 'This device has not enough free memory for Python.',
  stalled: 'The download of Python has stopped.',
  silent: 'Python took too long to start.',
  broken: 'Python could not start in this browser.',
  stopped: 'Python has stopped unexpectedly.',
};

/** @typedef {keyof typeof SENTENCES} Reason */

/** A failure whose reason the reader can be told; its message is for the console. */
export class Failure extends Error {
  /** @param {Reason} reason @param {string} detail */
  constructor(reason, detail) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
  }
}

/** @param {Reason} reason */
export const sentence = (reason) => SENTENCES[reason];

/** @param {unknown} error */
export function sentenceFor(error) {
  if (error instanceof Failure) return sentence(error.reason);
  if (error instanceof RangeError && /memory|allocat/i.test(error.message)) return sentence('memory');
  return sentence('broken');
}

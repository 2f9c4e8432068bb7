/** Why Python did not start, in a sentence for the reader. */

const SENTENCES = {
  missing: 'A file of the Python engine is missing on the server.',
  refused: 'The server answers with an error where a file of the Python engine should be.',
  renewed: 'This page has been renewed on the server since you opened it.',
  damaged: 'A file of the Python engine arrived damaged.',
  cut: 'A file of the Python engine arrived only in part.',
  mislabelled: 'The server answers with a web page (MIME type text/html) where a file of the Python engine should be.',
  unreachable: 'A file of the Python engine could not be fetched: the server did not answer.',
  offline: 'This device is offline, and the Python engine is not on it yet.',
  unshared: 'The server does not let this frame read the Python engine (CORS: Access-Control-Allow-Origin is missing).',
  webassembly: 'This browser has no WebAssembly, which Python needs.',
  policy: 'The security policy of this site (CSP) forbids WebAssembly, which Python needs.',
  scripts: 'The security policy of this site (CSP) forbids the scripts of the Python engine.',
  memory: 'This device has not enough free memory for Python.',
  stalled: 'The download of Python has stopped.',
  ended: 'You have stopped the download of Python.',
  silent: 'Python took too long to start.',
  broken: 'Python could not start in this browser.',
  stopped: 'Python has stopped unexpectedly.',
  senseless: 'Python has answered something else than it was asked.',
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

/** @param {unknown} error @returns {Reason} */
export function reasonOf(error) {
  if (error instanceof Failure) return error.reason;
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (/memory|allocat/i.test(message)) return 'memory';
  if (name === 'CompileError') return FORBIDDEN.test(message) ? 'policy' : 'damaged';
  return 'broken';
}

/** How browsers say that a policy is against it. */
export const FORBIDDEN = /Content.Security.Policy|unsafe-eval|disallowed|blocked by CSP/i;

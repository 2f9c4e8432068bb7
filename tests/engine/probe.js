/** Starts the engine and keeps all it says, so that a test can look at it. */
import { makeEngine } from '../../web/engine/engine.js';
import '../../web/engine/later.js';

const heard = { statuses: [], answers: [], problems: [] };
const engine = makeEngine({
  share: false,
  onStatus: (status) => heard.statuses.push(status),
  onAnswer: (answer) => heard.answers.push(answer),
  onProblem: (request, problem) => heard.problems.push({ request, ...problem }),
});

engine.start();
Object.assign(window, { heard, engine });

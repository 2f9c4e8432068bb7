/** Starts the engine and keeps all it says, so that a test can look at it. */
import { startEngine } from '../../web/engine/engine.js';

const heard = { statuses: [], answers: [], problems: [] };
const engine = startEngine({
  onStatus: (status) => heard.statuses.push(status),
  onAnswer: (answer) => heard.answers.push(answer),
  onProblem: (problem) => heard.problems.push(problem),
});

Object.assign(window, { heard, engine });

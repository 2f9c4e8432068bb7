// The sentences that tell problems: node refusals.js '[[KIND, PROBLEM], …]' prints them as a list.
import '../../web/kinds/others.js';
import { kindNamed } from '../../web/kinds/register.js';
import { refusal } from '../../web/state/refusal.js';

const problems = JSON.parse(process.argv[2]);
process.stdout.write(JSON.stringify(problems.map(([kind, problem]) => refusal(kindNamed(kind), problem))));

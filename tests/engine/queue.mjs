// What goes out, and when: node queue.mjs prints [[what happens, what goes out then], …].
import { newestWins } from '../../web/engine/queue.js';

/** @type {string[]} */
let sent = [];
let id = 0;
const queue = newestWins((number, request) => {
  id = number;
  sent.push(request);
});
const told = [];
const when = (what, act) => {
  act();
  told.push([what, sent]);
  sent = [];
};

when('nobody is there yet', () => {
  queue.ask('gru', 'gru 1');
  queue.ask('rnn', 'rnn 1');
  queue.ask('run', 'run 1');
  queue.ask('gru', 'gru 2');
});
when('somebody comes', () => queue.open());
when('a new run is asked while the first is under way', () => queue.ask('run', 'run 2'));
when('the first run is answered', () => queue.answered(id));
when('the second run is answered', () => queue.answered(id));
when('nobody wants to know the RNN any more', () => queue.drop('rnn'));
when('a third run is asked while the GRU is under way', () => queue.ask('run', 'run 3'));
when('nobody is there any more', () => queue.close());
when('somebody comes again', () => queue.open());
when('the third run is answered', () => queue.answered(id));
when('the GRU is answered', () => told.push(['its key', queue.answered(id)]));
when('another number is answered', () => told.push(['nothing', queue.answered(99)]));
process.stdout.write(JSON.stringify(told));

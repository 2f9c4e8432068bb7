/** How Python is fetched and run: a script of its own (reaching.js), for which the first view need not wait. */
import { brought } from '../later/brought.js';
import { connect } from './ways.js';

brought.connect = connect;

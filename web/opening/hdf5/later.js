/** What reads HDF5, the format of Keras: a script of its own (weights/reading.js), which comes when such a file is opened. */
import { brought } from '../../later/brought.js';
import { readHdf5 } from './read.js';

brought.readHdf5 = readHdf5;

/**
 * The theme before the first paint, the same as reader/theme.js will say. It stands in the head of the page itself: a
 * module would run after the page has flashed in the wrong colours, and a file would keep the page white until it has come.
 */
import { found, given, THEME } from './address/parameter.js';
import { storedTheme } from './reader/storedtheme.js';

const pairs = given(location.hash, location.search);
const { value: theme } = found(THEME, pairs);
const wanted = storedTheme() || theme;
const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
const { dataset } = document.documentElement;
dataset.theme = wanted === 'auto' ? system : `${wanted}`;
// The figure that stands in the page is not the one that the address asks for.
if (pairs.some(([name, value]) => value && name !== THEME.name)) dataset.asked = '';

// What embed/snippets.js writes for the embedding on stdin; JSX is made JavaScript by esbuild, as a site would make it.
import { text } from 'node:stream/consumers';
import { FORMATS } from '../../web/embed/snippets.js';
import { transform } from '../../web/node_modules/esbuild/lib/main.js';

const embedding = JSON.parse(await text(process.stdin));
const written = Object.fromEntries(FORMATS.map(({ name, write }) => [name, write(embedding)]));
const { code } = await transform(`(${written.jsx})`, { loader: 'jsx', jsxFactory: 'made' });
const made = new Function('made', `return ${code}`);
const compiled = made((name, attributes) => ({ name, attributes }));
process.stdout.write(JSON.stringify({ written, compiled }));

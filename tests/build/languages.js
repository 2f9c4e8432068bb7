// node languages.js WEB TARGET writes the languages beside English, as the bundle does.
import { writeLanguages } from '../../web/runtime/languages.js';

await writeLanguages(process.argv[2], process.argv[3]);

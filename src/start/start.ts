/** The start of the built program. */
import { chooseBundle } from "./choose-bundle.ts";
import { endProcess } from "./end-process.ts";
import { loadBundle } from "./load-bundle.ts";

const words = process.argv.slice(2);
loadBundle(__dirname, chooseBundle(words)).exports.run(words).then(endProcess);

/** The start of the program from its sources. */
import { run } from "./start/whole-program.ts";

await run(process.argv.slice(2));

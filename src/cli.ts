/** The start of the program. */
import { runCommandLine } from "./command-line.ts";
import { endOnStreamErrors } from "./screen/stream-errors.ts";

endOnStreamErrors();
process.exitCode = await runCommandLine(process.argv.slice(2));

/** The start of a thread of the built program. */
import { loadBundle } from "./load-bundle.ts";

loadBundle(__dirname, "figures").exports.runExportReadingWorker();

/** The shells of documents without charts: made when the program is bundled, for no content changes them. */
import { shellOf } from "./docx-shell.ts";

export const plainShells = { withParts: await shellOf(true), withoutParts: await shellOf(false) };

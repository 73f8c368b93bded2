/** The release of the program, read from the changelog while the program is bundled. */
import { readFileSync } from "node:fs";
import { programFolder } from "../../program-folder.ts";
import { programVersion } from "./program-version.ts";
import { parseReleaseDate } from "./release-date.ts";

export const releaseDate = parseReleaseDate(
  readFileSync(new URL("CHANGELOG.md", programFolder), "utf8"),
  programVersion,
);
